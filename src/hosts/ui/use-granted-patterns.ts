import { useEffect, useState } from 'preact/hooks';
import { readGrantedPatterns, watchHostAccess } from '../../browser/host-access';

/** The match patterns that the user has granted, kept up to date; undefined until they were read. */
export function useGrantedPatterns(): readonly string[] | undefined {
  const [granted, setGranted] = useState<readonly string[]>();

  useEffect(() => {
    let isMounted = true;
    async function refresh(): Promise<void> {
      const patterns = await readGrantedPatterns();
      if (isMounted) setGranted(patterns);
    }
    watchHostAccess(() => void refresh());
    void refresh();
    return () => {
      isMounted = false;
    };
  }, []);

  return granted;
}
