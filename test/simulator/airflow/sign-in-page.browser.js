// Runs in the simulated sign-in page.
const { loginPath, homePath, post, afterRefusal } = JSON.parse(
  document.getElementById('settings').textContent,
);

function showWayOut(sentence) {
  document.getElementById('state').textContent = sentence;
  document.getElementById('way-out').hidden = false;
}

function submitForm(token) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = loginPath;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'token';
  field.value = token;
  form.append(field);
  document.body.append(form);
  form.submit();
}

async function fetchAndGo(token) {
  const answer = await fetch(loginPath, { method: 'POST', body: new URLSearchParams({ token }) });
  if (answer.ok) location.assign(homePath);
  else if (afterRefusal === 'page-403') location.replace(`${loginPath}?refused=1`);
  else showWayOut('The sign-in was refused');
}

const token = location.hash.slice(1);
if (token === '') showWayOut('Not signed in');
else if (post === 'form') submitForm(token);
else fetchAndGo(token).catch(() => showWayOut('The sign-in did not get through'));
