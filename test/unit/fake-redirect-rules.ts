interface Rule {
  id: number;
}

interface Change {
  removeRuleIds?: number[];
  addRules?: Rule[];
}

let rules: Rule[] = [];
let sessionRules: Rule[] = [];

/** `declarativeNetRequest` as far as Airlock uses it: dynamic rules, changed in one step or not at all; session rules beside them. */
export const fakeRedirectRules = {
  getDynamicRules: async (): Promise<Rule[]> => structuredClone(rules),

  async updateDynamicRules({ removeRuleIds = [], addRules = [] }: Change): Promise<void> {
    const kept = rules.filter(({ id }) => !removeRuleIds.includes(id));
    const next = [...kept, ...structuredClone(addRules)];
    const twice = next.find(({ id }, index) => next.findIndex((rule) => rule.id === id) !== index);
    if (twice !== undefined) throw new Error(`Rule with id ${twice.id} does not have a unique ID.`);
    rules = next;
  },

  getSessionRules: async (): Promise<Rule[]> => structuredClone(sessionRules),

  async updateSessionRules({ removeRuleIds = [], addRules = [] }: Change): Promise<void> {
    sessionRules = [
      ...sessionRules.filter(({ id }) => !removeRuleIds.includes(id)),
      ...structuredClone(addRules),
    ];
  },

  resetState(): void {
    rules = [];
    sessionRules = [];
  },
};
