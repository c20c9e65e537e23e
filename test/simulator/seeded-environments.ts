import type { EnvironmentOrder } from './add-to-world';
import { seededAccounts } from './seeded-accounts';

const { analytics, china } = seededAccounts;
const updatedAt = Date.UTC(2026, 9, 3, 14, 5);
const incorrectConfiguration = {
  code: 'INCORRECT_CONFIGURATION',
  message:
    'You may need to check the execution role permissions policy for your environment, and that each of the VPC networking components required by the environment are configured to allow traffic. Troubleshooting: https://docs.aws.amazon.com/mwaa/latest/userguide/troubleshooting.html',
};

/** The first environments of the list are those that most tests use; names, regions and hosts do not change. */
export const seededEnvironments: readonly EnvironmentOrder[] = [
  // account "platform"
  {
    name: 'sales-prod',
    airflowVersion: '2.10.3',
    environmentClass: 'mw1.large',
    tags: { stage: 'production' },
  },
  { name: 'sales-staging', airflowVersion: '2.11.2', tags: { stage: 'staging' }, urlHasScheme: true },
  { name: 'sales-dev', airflowVersion: '3.0.6', tags: { stage: 'development' } },
  { name: 'ml-features', airflowVersion: '3.2.1', accessMode: 'PUBLIC_AND_PRIVATE' },
  {
    name: 'ml-training',
    airflowVersion: '2.8.1',
    status: 'UPDATING',
    lastUpdate: { status: 'PENDING', createdAt: updatedAt },
  },
  { name: 'legacy-etl', airflowVersion: '2.4.3', hostFamily: 'classic', environmentClass: 'mw1.medium' },
  {
    name: 'finance-prod',
    airflowVersion: '2.9.2',
    accessMode: 'PRIVATE_ONLY',
    hostFamily: 'classic-private',
    region: 'us-west-2',
  },
  { name: 'finance-dev', airflowVersion: '3.0.6', accessMode: 'PRIVATE_ONLY', region: 'us-west-2' },
  {
    name: 'clickstream',
    airflowVersion: '2.7.2',
    region: 'us-west-2',
    hostFamily: 'classic',
    urlHasScheme: true,
  },
  { name: 'new-team', airflowVersion: '3.2.1', status: 'CREATING', webServerHost: null, region: 'us-west-2' },
  {
    name: 'broken-birth',
    airflowVersion: '2.10.3',
    status: 'CREATE_FAILED',
    webServerHost: null,
    region: 'us-west-2',
    lastUpdate: { status: 'FAILED', createdAt: updatedAt, error: incorrectConfiguration },
  },
  { name: 'eu-billing-prod', airflowVersion: '2.10.3', region: 'eu-west-1', tags: { stage: 'production' } },
  {
    name: 'eu-billing-dev',
    airflowVersion: '2.11.2',
    region: 'eu-west-1',
    status: 'UPDATE_FAILED',
    lastUpdate: { status: 'FAILED', createdAt: updatedAt, error: incorrectConfiguration },
  },
  {
    name: 'eu-gdpr',
    airflowVersion: '2.10.1',
    region: 'eu-west-1',
    accessMode: 'PRIVATE_ONLY',
    hostFamily: 'classic-private',
  },
  { name: 'eu-sandbox', airflowVersion: '3.0.6', region: 'eu-west-1', status: 'MAINTENANCE' },
  { name: 'berlin-iot', airflowVersion: '2.6.3', region: 'eu-central-1', hostFamily: 'classic' },
  {
    name: 'berlin-reporting',
    airflowVersion: '2.9.2',
    region: 'eu-central-1',
    webServerHost: 'airflow.reporting.example.com',
    urlHasScheme: true,
  },
  {
    name: 'berlin-old',
    airflowVersion: '2.5.1',
    region: 'eu-central-1',
    status: 'DELETING',
    hostFamily: 'classic',
  },
  { name: 'tokyo-games', airflowVersion: '2.11.0', region: 'ap-northeast-1', status: 'CREATING_SNAPSHOT' },
  { name: 'tokyo-ads', airflowVersion: '2.10.3', region: 'ap-northeast-1', status: 'ROLLING_BACK' },
  // account "analytics"
  { name: 'warehouse-prod', accountId: analytics, airflowVersion: '2.11.2', environmentClass: 'mw1.xlarge' },
  { name: 'warehouse-dev', accountId: analytics, airflowVersion: '3.2.1', environmentClass: 'mw1.micro' },
  {
    name: 'experiments',
    accountId: analytics,
    airflowVersion: '2.8.1',
    region: 'us-west-2',
    status: 'UNAVAILABLE',
  },
  { name: 'montreal-bi', accountId: analytics, airflowVersion: '2.10.3', region: 'ca-central-1' },
  {
    name: 'montreal-private',
    accountId: analytics,
    airflowVersion: '2.10.3',
    region: 'ca-central-1',
    accessMode: 'PRIVATE_ONLY',
  },
  {
    name: 'montreal-pending',
    accountId: analytics,
    airflowVersion: '2.11.0',
    region: 'ca-central-1',
    status: 'PENDING',
    accessMode: 'PRIVATE_ONLY',
    webServerHost: null,
  },
  // account "china"
  { name: 'beijing-prod', accountId: china, airflowVersion: '2.10.3', region: 'cn-north-1' },
  {
    name: 'beijing-classic',
    accountId: china,
    airflowVersion: '2.7.2',
    region: 'cn-north-1',
    hostFamily: 'classic',
  },
  { name: 'ningxia-dev', accountId: china, airflowVersion: '3.0.6', region: 'cn-northwest-1' },
  {
    name: 'ningxia-gone',
    accountId: china,
    airflowVersion: '2.4.3',
    region: 'cn-northwest-1',
    status: 'DELETED',
    hostFamily: 'classic',
  },
];
