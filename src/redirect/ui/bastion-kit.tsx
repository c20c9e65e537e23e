import { useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Tabs } from '../../ui/tabs';
import { VPN_CHECKLIST } from '../vpn-checklist';
import { BastionCommands } from './bastion-commands';
import { ProxyFiles } from './proxy-files';
import './bastion.css';

interface Props {
  host: string;
  region: string;
  /** All private hosts that are configured, for the proxy files. */
  hosts: readonly string[];
}

type Way = 'commands' | 'vpn' | 'files';

const WAYS = ['commands', 'vpn', 'files'] as const satisfies readonly Way[];

/** The ways to a private web server without a load balancer. */
export function BastionKit({ host, region, hosts }: Props) {
  const [way, setWay] = useState<Way>('commands');
  return (
    <details class="route-more bastion">
      <summary>{translate('bastion_summary')}</summary>
      <Tabs
        label={translate('bastion_ways')}
        tabs={WAYS.map((id) => ({ id, label: translate(`bastion_tab_${id}`) }))}
        selected={way}
        onSelect={setWay}
      >
        {way === 'commands' && <BastionCommands host={host} region={region} />}
        {way === 'vpn' && <VpnChecklist />}
        {way === 'files' && <ProxyFiles hosts={hosts} />}
      </Tabs>
    </details>
  );
}

function VpnChecklist() {
  return (
    <div class="bastion-panel">
      <p>{translate('bastion_vpn_text')}</p>
      <ol>
        {VPN_CHECKLIST.map((key) => (
          <li key={key}>{translate(key)}</li>
        ))}
      </ol>
    </div>
  );
}
