import { useState } from 'preact/hooks';
import { requestHostAccess } from '../../browser/host-access';
import { apiPatterns } from '../../hosts/api-patterns';
import { translate } from '../../i18n/translate';
import { translateCount } from '../../i18n/translate-count';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

interface Props {
  /** How many profiles were just added. */
  count: number;
  /** Of one partition; at least one. */
  regions: readonly string[];
  onSearch: () => void;
}

/** Profiles were added without access to the AWS API: asks for it, and has their environments looked for. */
export function SearchAdded({ count, regions, onSearch }: Props) {
  const [isDenied, setDenied] = useState(false);

  function search(): void {
    // First of all: Chrome wants the user's gesture for its prompt.
    requestHostAccess(apiPatterns(regions)).then(
      (isGranted) => (isGranted ? onSearch() : setDenied(true)),
      () => setDenied(true),
    );
  }

  return (
    <Notice
      tone="good"
      isAnnounced
      title={translateCount('profiles_added', count)}
      actions={
        <Button size="small" variant="primary" onClick={search}>
          {translateCount('profiles_added_search', regions.length)}
        </Button>
      }
    >
      {translate(isDenied ? 'hosts_denied_api' : 'profiles_added_text')}
    </Notice>
  );
}
