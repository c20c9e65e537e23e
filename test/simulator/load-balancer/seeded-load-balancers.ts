import type { LoadBalancer } from '../world';

/** A load balancer's custom domain at whose address nothing listens. */
export const CLOSED_HOST = 'closed.data.example.com';

/** Load balancers before the private environments: several listeners, one, one that signs in, and a raw DNS name. */
export function seededLoadBalancers(): LoadBalancer[] {
  return [
    {
      host: 'airflow.data.example.com',
      listeners: [
        { port: 443, environment: 'finance-prod' },
        { port: 8443, environment: 'finance-dev' },
        { port: 9443, environment: 'eu-gdpr' },
      ],
      certificate: 'trusted',
      authentication: 'none',
    },
    {
      host: 'airflow-dev.data.example.com',
      listeners: [{ port: 443, environment: 'finance-dev' }],
      certificate: 'trusted',
      authentication: 'none',
    },
    {
      host: 'sso.data.example.com',
      listeners: [{ port: 443, environment: 'finance-prod' }],
      certificate: 'trusted',
      authentication: 'oidc',
    },
    {
      host: 'internal-mwaa-123.eu-west-1.elb.amazonaws.com',
      listeners: [{ port: 443, environment: 'eu-gdpr' }],
      certificate: 'self-signed',
      authentication: 'none',
    },
  ];
}
