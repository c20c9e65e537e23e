import { seededAccessKeyId } from '../seeded-values';
import { accountOf, type Environment, environmentArn, type World } from '../world';

/** The `Environment` of GetEnvironment, as it stands on the wire: https://docs.aws.amazon.com/mwaa/latest/API/API_Environment.html */
export function environmentBody(world: World, environment: Environment): Record<string, unknown> {
  const { partition } = accountOf(world, environment.accountId);
  const { region, accountId, name, webServerHost } = environment;
  const logGroup = (kind: string) => ({
    Enabled: true,
    LogLevel: 'INFO',
    CloudWatchLogGroupArn: `arn:${partition}:logs:${region}:${accountId}:log-group:airflow-${name}-${kind}:*`,
  });
  return {
    Name: name,
    Status: environment.status,
    Arn: environmentArn(world, environment),
    CreatedAt: environment.createdAt / 1000,
    ...(webServerHost && {
      WebserverUrl: environment.urlHasScheme ? `https://${webServerHost}` : webServerHost,
    }),
    ExecutionRoleArn: `arn:${partition}:iam::${accountId}:role/service-role/AmazonMWAA-${name}`,
    ServiceRoleArn: `arn:${partition}:iam::${accountId}:role/aws-service-role/airflow.amazonaws.com/AWSServiceRoleForAmazonMWAA`,
    AirflowVersion: environment.airflowVersion,
    SourceBucketArn: `arn:${partition}:s3:::${name}-dags`,
    DagS3Path: 'dags',
    RequirementsS3Path: 'requirements.txt',
    AirflowConfigurationOptions: {
      'core.default_timezone': 'utc',
      'secrets.backend_kwargs': '{"planted":"sensitive-option"}',
    },
    EnvironmentClass: environment.environmentClass,
    MinWorkers: 1,
    MaxWorkers: 10,
    MinWebservers: 2,
    MaxWebservers: 2,
    Schedulers: 2,
    NetworkConfiguration: {
      SubnetIds: [resourceId('subnet', `${name}/a`), resourceId('subnet', `${name}/b`)],
      SecurityGroupIds: [resourceId('sg', name)],
    },
    LoggingConfiguration: {
      DagProcessingLogs: logGroup('DAGProcessing'),
      SchedulerLogs: logGroup('Scheduler'),
      WebserverLogs: logGroup('WebServer'),
      WorkerLogs: logGroup('Worker'),
      TaskLogs: logGroup('Task'),
    },
    LastUpdate: lastUpdateBody(environment),
    WeeklyMaintenanceWindowStart: 'SUN:03:30',
    Tags: environment.tags,
    WebserverAccessMode: environment.accessMode,
    EndpointManagement: 'SERVICE',
    CeleryExecutorQueue: `arn:${partition}:sqs:${region}:${accountId}:airflow-celery-${name}`,
    DatabaseVpcEndpointService: `com.amazonaws.vpce.${region}.${resourceId('vpce-svc', `${name}/database`)}`,
    ...(environment.accessMode !== 'PUBLIC_ONLY' && {
      WebserverVpcEndpointService: `com.amazonaws.vpce.${region}.${resourceId('vpce-svc', `${name}/web`)}`,
    }),
  };
}

function lastUpdateBody({ lastUpdate }: Environment): Record<string, unknown> | undefined {
  if (!lastUpdate) return undefined;
  return {
    Status: lastUpdate.status,
    CreatedAt: lastUpdate.createdAt / 1000,
    ...(lastUpdate.error && {
      Error: { ErrorCode: lastUpdate.error.code, ErrorMessage: lastUpdate.error.message },
    }),
  };
}

function resourceId(kind: string, seed: string): string {
  return `${kind}-0${Buffer.from(seededAccessKeyId('AKIA', seed)).toString('hex').slice(8, 24)}`;
}
