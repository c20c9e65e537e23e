interface RegisteredScript {
  id: string;
  matches?: string[];
}

const registered = new Map<string, RegisteredScript>();

/** Files that were run in tabs, in order. */
export const runScripts: { tabId: number; file: string }[] = [];

/** `scripting` as far as Airlock uses it, with Chrome's rules for ids. */
export const fakeScripting = {
  async getRegisteredContentScripts({ ids }: { ids: string[] }): Promise<RegisteredScript[]> {
    return ids.flatMap((id) => registered.get(id) ?? []);
  },

  async registerContentScripts(scripts: RegisteredScript[]): Promise<void> {
    for (const script of scripts) {
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      registered.set(script.id, script);
    }
  },

  async updateContentScripts(scripts: RegisteredScript[]): Promise<void> {
    for (const script of scripts) {
      if (!registered.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
      registered.set(script.id, script);
    }
  },

  async unregisterContentScripts({ ids }: { ids: string[] }): Promise<void> {
    for (const id of ids) registered.delete(id);
  },

  async executeScript({ target, files }: { target: { tabId: number }; files: string[] }): Promise<void> {
    for (const file of files) runScripts.push({ tabId: target.tabId, file });
  },

  resetState(): void {
    registered.clear();
    runScripts.length = 0;
  },
};
