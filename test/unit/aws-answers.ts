/** Answers of the AWS services in their own shapes. */

/** A good answer of MWAA. */
export function mwaaAnswer(body: object): Response {
  return Response.json(body, { headers: { date: new Date().toUTCString(), 'x-amzn-requestid': 'r-1' } });
}

/** An error of MWAA: its name stands in a header, its sentence in JSON. */
export function mwaaError(status: number, name: string, message: string, at = Date.now()): Response {
  return Response.json(
    { message },
    { status, headers: { 'x-amzn-errortype': name, date: new Date(at).toUTCString() } },
  );
}

/** A good answer of `sts:GetCallerIdentity`. */
export function callerIdentityAnswer(arn: string, account = '123456789012'): Response {
  const xml = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult><Arn>${arn}</Arn><UserId>AROA123:ada</UserId><Account>${account}</Account></GetCallerIdentityResult>
  <ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata>
</GetCallerIdentityResponse>`;
  return new Response(xml, { headers: { 'content-type': 'text/xml', date: new Date().toUTCString() } });
}

/** A good answer of `iam:ListAccountAliases`; an account without an alias has none in the list. */
export function accountAliasAnswer(alias: string): Response {
  const aliases =
    alias === '' ? '<AccountAliases/>' : `<AccountAliases><member>${alias}</member></AccountAliases>`;
  const xml = `<ListAccountAliasesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
  <ListAccountAliasesResult><IsTruncated>false</IsTruncated>${aliases}</ListAccountAliasesResult>
  <ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata>
</ListAccountAliasesResponse>`;
  return new Response(xml, { headers: { 'content-type': 'text/xml', date: new Date().toUTCString() } });
}

/** An error of STS or IAM, in XML. */
export function stsError(status: number, code: string, message: string, at = Date.now()): Response {
  const xml = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>
  <RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ErrorResponse>`;
  return new Response(xml, {
    status,
    headers: { 'content-type': 'text/xml', date: new Date(at).toUTCString() },
  });
}

/** The page of a proxy that wants the user to sign in. */
export function proxyPage(status = 200): Response {
  return new Response('<!doctype html><title>Sign in to the network</title>', {
    status,
    headers: { 'content-type': 'text/html' },
  });
}
