import { escapeHtml } from '../answers';
import { accountOf, type Environment, type World } from '../world';
import { renderPage } from './page';

/** Where the console lets a user into an environment: https://docs.aws.amazon.com/mwaa/latest/userguide/access-airflow-ui.html */
export function consoleUrl(world: World, { accountId, region, name }: Environment): string {
  const { partition } = accountOf(world, accountId);
  const domain = partition === 'aws-cn' ? 'amazonaws.cn' : 'aws.amazon.com';
  return `https://${region}.console.${domain}/mwaa/home?region=${region}#environments/${name}/sso`;
}

/** The page of somebody who has not signed in (Airflow 2 `/login/`, Airflow 3 `/auth/login/`). */
export function renderLoginPage(world: World, environment: Environment): string {
  return renderPage({
    title: 'Sign In - Airflow',
    main: `<h1>Sign in</h1>
<p><a class="button" href="${escapeHtml(consoleUrl(world, environment))}">Sign in with AWS Management Console SSO</a></p>`,
  });
}

/** The small page of a refused token; its real wording is not public. */
export function renderForbiddenPage(): string {
  return '<!doctype html>\n<html lang="en">\n<title>403 Forbidden</title>\n<h1>Forbidden</h1>\n<p>The web login token was not accepted.</p>\n';
}

/** An unknown path on a Flask application of Airflow, recognisable by title and heading. */
export function renderFlaskErrorPage(status: 404 | 405): string {
  const sentence = status === 404 ? 'There is no such page here.' : 'That request does not fit this page.';
  return `<!DOCTYPE html>
<html lang="en">
<head><title>Airflow ${status}</title></head>
<body>
<div style="font-family: verdana; text-align: center; margin-top: 200px;">
<h1>Airflow ${status}</h1>
<p>${sentence}</p>
<a href="/">To the main page</a>
</div>
</body>
</html>
`;
}
