/** The second half of the sentence, by which it is found. */
const SENTENCE = 'something went wrong';

/** As the translations of the same AWS article (knowledge center, mwaa-airflow-access-issues) have it. */
const TRANSLATIONS = ['죄송합니다. 문제가 발생했습니다', '何らかの問題が発生しました'];

/** How much text before the sentence can hold the "Oops". */
const REACH = 16;

/** Whether a text says "Oops, something went wrong", in one of the ways it is written. */
export function saysOops(text: string): boolean {
  if (TRANSLATIONS.some((translation) => text.includes(translation))) return true;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(SENTENCE); at >= 0; at = lower.indexOf(SENTENCE, at + 1)) {
    if (/(?:^|[^\p{L}\d_])oo{1,4}ps[!,.…]?\s*,?\s*$/u.test(lower.slice(Math.max(0, at - REACH), at)))
      return true;
  }
  return false;
}
