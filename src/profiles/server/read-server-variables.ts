/** The two variables by which programs find a credential server. */
export interface ServerVariables {
  readonly url: string | null;
  readonly token: string | null;
}

/**
 * Finds the variables in a text that was pasted, such as the output of `env`, in any shell's manner; null where
 * it has neither.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export function readServerVariables(text: string): ServerVariables | null {
  const url = variable(text, 'AWS_CONTAINER_CREDENTIALS_FULL_URI');
  const token = variable(text, 'AWS_CONTAINER_AUTHORIZATION_TOKEN');
  return url === null && token === null ? null : { url, token };
}

function variable(text: string, name: string): string | null {
  const match = new RegExp(String.raw`\b${name}\s*[= ]\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s;]+))`).exec(text);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}
