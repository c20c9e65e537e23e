import { parseArgs } from 'node:util';
import { credentialsInEveryForm } from './credentials-text';
import { type Simulator, startSimulator } from './start-simulator';
import { findPrincipal } from './world';

const { values } = parseArgs({
  options: { port: { type: 'string' }, principal: { type: 'string', default: 'admin' } },
});
const simulator = await startSimulator({ port: Number(values.port ?? 0) });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => simulator.close());
}
print(simulator, values.principal);

function print(running: Simulator, principalName: string): void {
  const principal = findPrincipal(running.world, principalName);
  const forms = credentialsInEveryForm(principal);
  const examples = running.world.environments
    .filter((environment) => environment.accountId === principal.accountId)
    .map(({ name, region, airflowVersion, status, accessMode }) =>
      [name.padEnd(18), region.padEnd(15), airflowVersion.padEnd(8), status.padEnd(18), accessMode].join(' '),
    );
  const sections = {
    'Browser (Chromium, with a --user-data-dir of its own)': running.chromeFlags
      .map((flag) => `  '${flag}'`)
      .join('\n'),
    [`Credentials of ${principal.arn}, as JSON`]: forms['process'],
    'The same for a shell': forms['env'],
    'The same for ~/.aws/credentials': forms['ini'],
    'Other principals (--principal NAME)': running.world.principals
      .map(({ name, arn }) => `  ${name.padEnd(20)} ${arn}`)
      .join('\n'),
    'Environments they see': examples.map((line) => `  ${line}`).join('\n'),
    'AWS CLI': `  export HTTPS_PROXY=${running.proxyOrigin} AWS_CA_BUNDLE=${running.caFile}\n  aws mwaa create-web-login-token --name sales-prod --region us-east-1`,
    "Operator's handle": `  curl --proxy ${running.proxyOrigin} --cacert ${running.caFile} ${running.operatorUrl}/state`,
  };
  console.log(`The simulator runs at ${running.origin}. Ctrl-C ends it.`);
  for (const [title, text] of Object.entries(sections)) console.log(`\n${title}\n${text?.trimEnd()}`);
}
