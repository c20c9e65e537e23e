/**
 * Run as a process of its own: leaves connections of every kind open, closes the simulator and then does nothing more.
 * The process must end by itself.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { Agent, request } from 'node:https';
import { connect as connectTcp } from 'node:net';
import { startSimulator } from '../../simulator/start-simulator';
import { findEnvironment } from '../../simulator/world';

const simulator = await startSimulator();
const host = findEnvironment(simulator.world, 'sales-prod').webServerHost ?? '';
const ca = readFileSync(simulator.caFile);
simulator.faults.set({ operation: 'page' }, { kind: 'hang' });
simulator.faults.set({ operation: 'health' }, { kind: 'latency', ms: 600_000 });

for (const path of ['/home', '/health']) {
  const hanging = request({
    host: '127.0.0.1',
    port: simulator.port,
    servername: host,
    ca,
    path,
    headers: { host },
    agent: new Agent({ keepAlive: true }),
  });
  hanging.on('error', () => {});
  hanging.end();
}
const session = connect(`https://${host}`, { host: '127.0.0.1', port: simulator.port, servername: host, ca });
session.on('error', () => {});
const stream = session.request({ ':path': '/aws_mwaa/aws-console-sso', ':authority': host });
stream.on('error', () => {});
stream.resume();
const silent = connectTcp(simulator.port, '127.0.0.1');
silent.on('error', () => {});

await Promise.all([
  simulator.waitForRequest((entry) => entry.path === '/home'),
  simulator.waitForRequest((entry) => entry.path === '/health'),
  simulator.waitForRequest((entry) => entry.path === '/aws_mwaa/aws-console-sso' && entry.status === 200),
]);
await simulator.close();
process.stdout.write('closed\n');
