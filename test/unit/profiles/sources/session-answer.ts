/** What STS answers to every action that gives credentials. Times in ms since the epoch. */
export function sessionAnswer(expiresAt: number, at = Date.now()): Response {
  const xml = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
  <AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/Data/airlock</Arn></AssumedRoleUser>
  <Credentials><AccessKeyId>ASIASESSION</AccessKeyId><SecretAccessKey>session secret</SecretAccessKey>
  <SessionToken>session token</SessionToken><Expiration>${new Date(expiresAt).toISOString()}</Expiration></Credentials>
</AssumeRoleResult></AssumeRoleResponse>`;
  return new Response(xml, { headers: { date: new Date(at).toUTCString() } });
}
