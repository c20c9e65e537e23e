import { type ProxyFile, proxiedHosts, SOCKS_PROXY } from './socks-proxy';

/** The names of the two profiles in ZeroOmega: the tunnel, and the switch that uses it for these hosts. */
const TUNNEL = 'MWAA bastion';
const SWITCH = 'Amazon MWAA';

/**
 * A backup for ZeroOmega, which SwitchyOmega reads too. Restoring it replaces all options there. Profiles
 * are keyed by `+` and their name, other options by `-`; `schemaVersion` 2 is the latest. A host without a
 * wildcard matches that very host.
 *
 * @see https://github.com/zero-peak/ZeroOmega `omega-target/src/default_options.coffee`,
 *   `omega-pac/src/profiles.coffee`, `omega-pac/src/conditions.coffee`
 */
export function zeroOmegaBackup(hosts: readonly string[]): ProxyFile {
  const rules = proxiedHosts(hosts).map((host) => ({
    condition: { conditionType: 'HostWildcardCondition', pattern: host },
    profileName: TUNNEL,
  }));
  const options = {
    schemaVersion: 2,
    '-enableQuickSwitch': false,
    '-refreshOnProfileChange': true,
    '-startupProfileName': '',
    '-quickSwitchProfiles': [],
    '-revertProxyChanges': true,
    '-confirmDeletion': true,
    '-showInspectMenu': true,
    '-addConditionsToBottom': false,
    '-showExternalProfile': true,
    '-downloadInterval': 1440,
    [`+${TUNNEL}`]: {
      name: TUNNEL,
      profileType: 'FixedProfile',
      color: '#99ccee',
      bypassList: [],
      fallbackProxy: { scheme: 'socks5', host: SOCKS_PROXY.host, port: SOCKS_PROXY.port },
    },
    [`+${SWITCH}`]: {
      name: SWITCH,
      profileType: 'SwitchProfile',
      color: '#99dd99',
      defaultProfileName: 'direct',
      rules,
    },
  };
  return {
    name: 'airflow-zeroomega.bak',
    mediaType: 'text/plain',
    text: `${JSON.stringify(options, null, 2)}\n`,
  };
}
