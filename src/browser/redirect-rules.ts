import { browser } from './extension-api';

/** As much of a declarativeNetRequest rule as is needed to tell rules apart. */
export interface NumberedRule {
  readonly id: number;
}

/** The dynamic rules in force. They outlive the browser session, and an update of the extension. */
export async function readDynamicRules(): Promise<NumberedRule[]> {
  return await browser.declarativeNetRequest.getDynamicRules();
}

/**
 * Removes and adds dynamic rules in one step: all or nothing.
 * @throws Error where Chrome rejects a rule
 */
export async function updateDynamicRules(change: {
  readonly removeRuleIds: readonly number[];
  readonly addRules: readonly NumberedRule[];
}): Promise<void> {
  type Options = Parameters<typeof browser.declarativeNetRequest.updateDynamicRules>[0];
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [...change.removeRuleIds],
    addRules: [...change.addRules],
  } as Options);
}
