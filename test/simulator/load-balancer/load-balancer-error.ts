import { htmlAnswer } from '../answers';
import type { SimulatorResponse } from '../virtual-host';

/** The words that a load balancer's own errors are titled with. */
const TITLES: Readonly<Record<number, string>> = {
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/**
 * What a load balancer answers in place of its target: the bare form that ELB's own errors have, with the header by
 * which they are told from errors of the target.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
export function loadBalancerError(status: number, message = 'Error'): SimulatorResponse {
  const title = `${status} ${TITLES[status] ?? message}`;
  const lines = [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '</body>',
    '</html>',
  ];
  return htmlAnswer(status, `${lines.join('\r\n')}\r\n`, {
    'content-type': 'text/html',
    server: 'awselb/2.0',
  });
}
