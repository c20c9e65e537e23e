import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { click, named, sentence } from '../flows/on-page';

/** A folder such as `~/.aws`, with files to pick from. */
export interface AwsFolder {
  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export function makeAwsFolder(): AwsFolder {
  const folder = mkdtempSync(join(tmpdir(), 'airlock-aws-'));
  return {
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Opens one of the ways to add profiles, on the options page. */
export async function openWay(options: Page, title: string): Promise<void> {
  await options.bringToFront();
  await click(options, 'button', sentence('options_add_profile'));
  await options.locator(`label::-p-text(${sentence(title)})`).click();
}

/** Picks files, as the file picker hands them to the page. */
export async function pickFiles(options: Page, ...paths: string[]): Promise<void> {
  await options.waitForSelector(named('button', sentence('aws_config_pick')));
  const input = await options.waitForSelector('input[type=file]', { hidden: true });
  await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(...paths);
}
