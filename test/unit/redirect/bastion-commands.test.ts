import { expect, it } from 'vitest';
import { bastionCommands } from '../../../src/redirect/bastion-commands';

const HOST = 'a-vpce.c1.airflow.eu-west-1.on.aws';

it('gives the ready commands for this host', () => {
  expect(Object.fromEntries(bastionCommands(HOST, 'eu-west-1').map(({ id, text }) => [id, text]))).toEqual({
    'ssh-socks': 'ssh -i KEY.pem -N -D 8157 ec2-user@BASTION_DNS_NAME',
    'ssm-ssh-socks':
      'ssh -i KEY.pem -N -D 8157 -o "ProxyCommand=aws ssm start-session --region eu-west-1 --target %h --document-name AWS-StartSSHSession --parameters portNumber=%p" ec2-user@INSTANCE_ID',
    'browser-socks': `CHROME --user-data-dir=PROFILE_FOLDER --proxy-server="socks5://127.0.0.1:8157" "https://${HOST}/"`,
    'ssm-forward': `aws ssm start-session --region eu-west-1 --target INSTANCE_ID --document-name AWS-StartPortForwardingSessionToRemoteHost --parameters "host=${HOST},portNumber=443,localPortNumber=8443"`,
    'browser-forward': `CHROME --user-data-dir=PROFILE_FOLDER --host-resolver-rules="MAP ${HOST}:443 127.0.0.1:8443" "https://${HOST}/"`,
  });
});

it.each([null, '', 'eu-west-1; rm -rf ~'])('leaves out the region %j', (region) => {
  const texts = bastionCommands(HOST, region).map(({ text }) => text);
  expect(texts.join()).not.toMatch(/--region|rm -rf/);
});

it.each(['', 'x"; rm -rf ~', '$(id).example.com', '10.0.0.1', `${HOST},portNumber=22`])(
  'refuses the host %j',
  (host) => {
    expect(() => bastionCommands(host, null)).toThrow(RangeError);
  },
);
