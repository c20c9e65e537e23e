import type { Switches } from '../switches';
import type { SimulatorRequest, SimulatorResponse } from '../virtual-host';
import { accountOf, type World } from '../world';
import { AwsError } from './aws-error';
import { isDenied } from './permissions';
import { queryActionOf, xmlAnswer } from './query-protocol';
import type { SignatureDialect } from './signature-dialect';
import { stsDialect } from './sts-api';
import type { SignedBy } from './verify-signature';

export const iamNamespace = 'https://iam.amazonaws.com/doc/2010-05-08/';

/** IAM words its refusals as STS does (https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html). */
export function iamDialect(switches: Switches): SignatureDialect {
  return { ...stsDialect(switches), service: 'iam' };
}

/**
 * The one operation of IAM that is played here: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html
 * @throws AwsError in the words of IAM
 */
export function answerIam(
  request: SimulatorRequest,
  world: World,
  caller: SignedBy,
  requestId: string,
): SimulatorResponse {
  const action = queryActionOf(request);
  if (action !== 'ListAccountAliases') {
    throw new AwsError(400, 'InvalidAction', `Could not find operation ${action} for version 2010-05-08`);
  }
  const { principal } = caller;
  if (isDenied(caller, action)) {
    throw new AwsError(
      403,
      'AccessDenied',
      `User: ${principal.arn} is not authorized to perform: iam:ListAccountAliases on resource: * because no identity-based policy allows the iam:ListAccountAliases action`,
    );
  }
  const { alias } = accountOf(world, principal.accountId);
  const aliases =
    alias === '' ? '<AccountAliases/>' : `<AccountAliases><member>${alias}</member></AccountAliases>`;
  return xmlAnswer(
    200,
    `<ListAccountAliasesResponse xmlns="${iamNamespace}">
  <ListAccountAliasesResult>
    <IsTruncated>false</IsTruncated>
    ${aliases}
  </ListAccountAliasesResult>
  <ResponseMetadata>
    <RequestId>${requestId}</RequestId>
  </ResponseMetadata>
</ListAccountAliasesResponse>
`,
  );
}
