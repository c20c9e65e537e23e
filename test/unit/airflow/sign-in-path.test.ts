import { describe, expect, it } from 'vitest';
import {
  isSignedOutPage,
  isSignInPage,
  isSignInPost,
  signInPathOf,
  signInPathOrder,
} from '../../../src/airflow/sign-in-path';

const OLD = '/aws_mwaa';
const NEW = '/pluginsv2/aws_mwaa';
const at = (path: string): URL => new URL(path, 'https://airflow.example.org');

describe('signInPathOrder', () => {
  it.each([
    ['2.10.3', null, [OLD, NEW]],
    ['3.0.6', null, [NEW, OLD]],
    [null, null, [OLD, NEW]],
    ['2.10.3', NEW, [NEW, OLD]],
    ['3.0.6', OLD, [OLD, NEW]],
    ['3.0.6', NEW, [NEW, OLD]],
  ] as const)('for version %j after %j worked is %j', (version, worked, order) => {
    expect(signInPathOrder(version, worked)).toEqual(order);
  });
});

describe('the pages of a sign-in', () => {
  it.each([
    ['/aws_mwaa/aws-console-sso?login=true#token', OLD],
    ['/pluginsv2/aws_mwaa/aws-console-sso', NEW],
    ['/aws_mwaa/aws-console-sso/', OLD],
  ])('%s is a sign-in page', (path, signInPath) => {
    expect(isSignInPage(at(path))).toBe(true);
    expect(isSignInPost(at(path))).toBe(false);
    expect(isSignedOutPage(at(path))).toBe(false);
    expect(signInPathOf(at(path))).toBe(signInPath);
  });

  it.each([
    ['/aws_mwaa/login', OLD],
    ['/pluginsv2/aws_mwaa/login?x=1', NEW],
  ])('%s is its request', (path, signInPath) => {
    expect(isSignInPost(at(path))).toBe(true);
    expect(isSignInPage(at(path))).toBe(false);
    expect(isSignedOutPage(at(path))).toBe(false);
    expect(signInPathOf(at(path))).toBe(signInPath);
  });

  it.each(['/login', '/login/', '/auth/login', '/auth/login/?next=%2Fdags'])('%s is signed out', (path) => {
    expect(isSignedOutPage(at(path))).toBe(true);
    expect(isSignInPage(at(path))).toBe(false);
    expect(signInPathOf(at(path))).toBeNull();
  });

  it.each([
    '/',
    '/home',
    '/dags/login/grid',
    '/dags/aws-console-sso',
    '/loginx',
    '/x/aws_mwaa/login',
    '/aws_mwaa/aws-console-sso/x',
    '/aws_mwaa',
    '/auth/users/list',
    '/home#/login',
    '//login',
  ])('%s is none of them', (path) => {
    const url = new URL(`https://airflow.example.org${path}`);
    expect(isSignInPage(url) || isSignInPost(url) || isSignedOutPage(url)).toBe(false);
    expect(signInPathOf(url)).toBeNull();
  });
});
