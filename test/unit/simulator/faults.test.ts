import { describe, expect, it } from 'vitest';
import { send, sendHttp2 } from './send';
import { sendSigned } from './sign';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const simulator = useSimulator();
const tokenUrl = 'https://env.airflow.us-east-1.amazonaws.com/webtoken/sales-prod';
const stsUrl = 'https://sts.us-east-1.amazonaws.com/';
const mint = () => sendSigned(simulator.current, tokenUrl, { method: 'POST' });
const home = () => webServerOf(simulator.current, 'sales-prod').get('/home');

describe('a fault', () => {
  it('of kind status answers in the manner of the host', async () => {
    const { faults } = simulator.current;
    faults.set(
      { operation: 'CreateWebLoginToken' },
      { kind: 'status', status: 503, errorType: 'ServiceUnavailableException', message: 'Later' },
    );
    expect(await mint()).toMatchObject({
      status: 503,
      headers: { 'x-amzn-errortype': 'ServiceUnavailableException' },
      text: '{"message":"Later"}',
    });
    faults.set({ operation: 'page' }, { kind: 'status', status: 502, message: 'Bad Gateway' });
    expect(await home()).toMatchObject({
      status: 502,
      text: expect.stringContaining('<h1>502 Bad Gateway</h1>'),
    });
  });

  it('of kind status takes a body and headers of its own', async () => {
    simulator.current.faults.set(
      { operation: 'page' },
      { kind: 'status', status: 403, body: '', headers: { server: 'awselb/2.0' } },
    );
    expect(await home()).toMatchObject({ status: 403, text: '', headers: { server: 'awselb/2.0' } });
  });

  it('of kind throttle speaks the language of each service', async () => {
    simulator.current.faults.set({}, { kind: 'throttle' });
    expect(await mint()).toMatchObject({
      status: 429,
      headers: { 'x-amzn-errortype': 'ThrottlingException' },
    });
    const body = 'Action=GetCallerIdentity&Version=2011-06-15';
    const sts = await send(simulator.current, stsUrl, { method: 'POST', body });
    expect([sts.status, sts.text]).toEqual([400, expect.stringContaining('<Code>Throttling</Code>')]);
  });

  it('of kind malformed is HTML with 200', async () => {
    simulator.current.faults.set({ operation: 'CreateWebLoginToken' }, { kind: 'malformed' });
    expect(await mint()).toMatchObject({ status: 200, text: expect.stringContaining('<!doctype html>') });
  });

  it('of kind cut closes the connection, over both protocols', async () => {
    simulator.current.faults.set({}, { kind: 'cut' });
    await expect(home()).rejects.toThrow();
    const { host } = webServerOf(simulator.current, 'sales-prod');
    await expect(sendHttp2(simulator.current, `https://${host}/home`)).rejects.toThrow();
    expect(simulator.current.requests.map((request) => request.outcome)).toEqual(['cut', 'cut']);
  });

  it('of kind latency answers later', async () => {
    simulator.current.faults.set({ operation: 'page' }, { kind: 'latency', ms: 60 });
    const start = performance.now();
    expect(await home()).toMatchObject({ status: 302 });
    expect(performance.now() - start).toBeGreaterThanOrEqual(59);
  });

  it('of kind hang never answers, and the client may go', async () => {
    const fault = simulator.current.faults.set({ operation: 'page' }, { kind: 'hang' });
    const { host } = webServerOf(simulator.current, 'sales-prod');
    const { request } = await import('node:https');
    const outgoing = request({
      host: '127.0.0.1',
      port: simulator.current.port,
      servername: host,
      path: '/home',
      headers: { host },
      rejectUnauthorized: false,
      agent: false,
    });
    outgoing.on('error', () => {});
    outgoing.end();
    expect(await fault.arrived).toMatchObject({ host, path: '/home', outcome: 'waiting' });
    outgoing.destroy();
    expect(await simulator.current.waitForRequest((entry) => entry.outcome === 'gone')).toMatchObject({
      path: '/home',
    });
  });

  it('of kind hold waits for its release, then answers as usual', async () => {
    const fault = simulator.current.faults.set({ operation: 'CreateWebLoginToken' }, { kind: 'hold' });
    const answer = mint();
    const held = await fault.arrived;
    expect(held).toMatchObject({ operation: 'CreateWebLoginToken', status: undefined, outcome: 'waiting' });
    fault.release();
    expect(await answer).toMatchObject({ status: 200 });
    expect(held).toMatchObject({ status: 200, outcome: 'answered' });
    expect(await mint()).toMatchObject({ status: 200 });
  });

  it('may be added to another: latency first, then an error', async () => {
    simulator.current.faults.set({}, { kind: 'latency', ms: 20 });
    simulator.current.faults.set({}, { kind: 'status', status: 500 });
    const start = performance.now();
    expect(await mint()).toMatchObject({
      status: 500,
      headers: { 'x-amzn-errortype': 'InternalServerException' },
    });
    expect(performance.now() - start).toBeGreaterThanOrEqual(19);
  });
});

describe('the reach of a fault', () => {
  it('ends after so many times', async () => {
    const fault = simulator.current.faults.set({ times: 2 }, { kind: 'throttle' });
    const statuses = [await mint(), await mint(), await mint()].map((answer) => answer.status);
    expect(statuses).toEqual([429, 429, 200]);
    expect(fault.hits).toBe(2);
    expect(simulator.current.faults.list()).toEqual([]);
  });

  it.each(['env.airflow.us-east-1.amazonaws.com', /^env\./])('may be a host: %s', async (host) => {
    simulator.current.faults.set({ host }, { kind: 'throttle' });
    expect(await mint()).toMatchObject({ status: 429 });
    expect(await home()).toMatchObject({ status: 302 });
  });

  it('ends with clear, which lets held requests go on', async () => {
    const fault = simulator.current.faults.set({}, { kind: 'hold' });
    const answer = mint();
    await fault.arrived;
    simulator.current.faults.clear();
    expect(await answer).toMatchObject({ status: 200 });
  });
});
