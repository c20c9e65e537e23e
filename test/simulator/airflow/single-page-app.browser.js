// Runs in the simulated single-page app of Airflow 3.
const { movesTokenToStorage, version } = JSON.parse(document.getElementById('settings').textContent);

function takeTokenFromCookie() {
  const cookie = /(?:^|; )_token=([^;]+)/.exec(document.cookie)?.[1];
  if (!movesTokenToStorage || !cookie) return;
  localStorage.setItem('token', cookie);
  // biome-ignore lint/suspicious/noDocumentCookie: the app of Airflow 3.0 removes the cookie just so.
  document.cookie = '_token=; path=/; secure; max-age=0';
}

function ask(path) {
  const token = localStorage.getItem('token');
  return fetch(path, token ? { headers: { authorization: `Bearer ${token}` } } : {});
}

function add(parent, tag, testId, text) {
  const element = document.createElement(tag);
  if (testId) element.dataset.testid = testId;
  element.textContent = text;
  parent.append(element, ' ');
  return element;
}

async function showDags(root) {
  const me = await (await ask('/ui/auth/me')).json();
  add(root, 'h1', '', 'Dags');
  const line = add(root, 'p', '', '');
  line.className = 'who';
  add(line, 'span', 'signed-in-as', me.username);
  add(line, 'span', 'airflow-version', version);
  const path = add(line, 'code', 'path', location.pathname + location.search);
  for (const link of document.querySelectorAll('a[data-route]')) {
    link.addEventListener('click', (click) => {
      click.preventDefault();
      history.pushState(null, '', link.href);
      path.textContent = location.pathname + location.search;
    });
  }
}

async function run() {
  takeTokenFromCookie();
  const config = await ask('/ui/config');
  const { detail } = await config.json().catch(() => ({}));
  if (config.status === 401 || (config.status === 403 && detail === 'Invalid JWT token')) {
    localStorage.removeItem('token');
    location.replace(`/api/v2/auth/login?next=${encodeURIComponent(location.href)}`);
    return;
  }
  const root = document.getElementById('root');
  if (config.ok) await showDags(root);
  else add(root, 'h1', 'error-alert', `${config.status} ${detail ?? ''}`);
}

run();
