import { jsonAnswer } from '../answers';
import type { SimulatorRequest, SimulatorResponse } from '../virtual-host';
import type { AwsError } from './aws-error';

/** The `Action` of a request in the Query protocol, from its form body or its query. */
export function queryActionOf({ method, body, query }: SimulatorRequest): string | null {
  return (method === 'POST' ? new URLSearchParams(body.toString()) : query).get('Action');
}

/** An error of the Query protocol, as XML or, for `Accept: application/json`, as JSON. */
export function queryErrorAnswer(
  request: SimulatorRequest,
  error: AwsError,
  requestId: string,
  namespace: string,
): SimulatorResponse {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  if (wantsJson(request)) {
    return jsonAnswer(error.status, {
      Error: { Code: error.code, Message: error.message, Type: type },
      RequestId: requestId,
    });
  }
  const text = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return xmlAnswer(
    error.status,
    `<ErrorResponse xmlns="${namespace}">
  <Error>
    <Type>${type}</Type>
    <Code>${text(error.code)}</Code>
    <Message>${text(error.message)}</Message>
  </Error>
  <RequestId>${requestId}</RequestId>
</ErrorResponse>
`,
  );
}

export function wantsJson({ headers }: SimulatorRequest): boolean {
  return headers['accept']?.includes('application/json') ?? false;
}

export function xmlAnswer(status: number, body: string): SimulatorResponse {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}
