// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { DEFAULT_REGIONS, REGIONS } from '../../../../src/airflow/region';
import { regionsByArea } from '../../../../src/environments/ui/region-areas';
import {
  regionChoiceFault,
  regionsOfPartition,
  toggleRegion,
} from '../../../../src/environments/ui/region-choice';
import { RegionPicker } from '../../../../src/environments/ui/region-picker';
import { regionPlace } from '../../../../src/environments/ui/region-place';
import { button, click, control, mount, pageText } from '../../rendered';

let chosen: readonly string[];

function Picker({ initial }: { initial: readonly string[] }) {
  const [regions, setRegions] = useState<readonly string[]>(initial);
  chosen = regions;
  return <RegionPicker regions={regions} onRegions={setRegions} />;
}

describe('RegionPicker', () => {
  it('shows every region once, with its place, ticked as chosen', () => {
    mount(<Picker initial={['eu-west-1']} />);
    expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(REGIONS.length);
    expect(control('Ireland').checked).toBe(true);
    expect(control('Tokyo').checked).toBe(false);
    expect(pageText()).toContain('1 region chosen');
  });

  it('chooses by ticks and by its buttons', () => {
    mount(<Picker initial={[]} />);
    click(control('Tokyo'));
    click(control('Ireland'));
    expect(chosen).toEqual(['eu-west-1', 'ap-northeast-1']);
    click(control('Tokyo'));
    expect(chosen).toEqual(['eu-west-1']);
    click(button('Default set'));
    expect(chosen).toEqual(DEFAULT_REGIONS);
    click(button('All'));
    expect(chosen).toEqual(regionsOfPartition('aws'));
    click(button('None'));
    expect(chosen).toEqual([]);
    expect(pageText()).toContain('Choose at least one region.');
  });

  it('explains that China and the rest do not mix, and offers both ways out', () => {
    mount(<Picker initial={['eu-west-1', 'cn-north-1']} />);
    expect(pageText()).toContain('never in both');
    click(button('Only China'));
    expect(chosen).toEqual(['cn-north-1']);
    click(control('Ireland'));
    click(button('Without China'));
    expect(chosen).toEqual(['eu-west-1']);
  });
});

describe('regions', () => {
  it('are each in exactly one area', () => {
    expect(
      regionsByArea()
        .flatMap(({ codes }) => codes)
        .sort(),
    ).toEqual(REGIONS.map(({ code }) => code).sort());
  });

  it('each have a place in words', () => {
    for (const { code } of REGIONS) expect(regionPlace(code)).toMatch(/\p{L}{2}/u);
    expect(regionPlace('eu-nowhere-9')).toBe('');
  });

  it('cannot be searched where there are none or of both partitions', () => {
    expect(regionChoiceFault([])).toBe('none');
    expect(regionChoiceFault(['cn-north-1', 'eu-west-1'])).toBe('mixed');
    expect(regionChoiceFault(['cn-north-1', 'cn-northwest-1'])).toBeNull();
  });

  it('that are not known here stay chosen', () => {
    expect(toggleRegion(['xx-new-1'], 'eu-west-1', true)).toEqual(['eu-west-1', 'xx-new-1']);
  });
});
