// Runs in the simulated AWS console.
async function openAirflow(name) {
  const answer = await fetch('/mwaa/sso', { method: 'POST', body: new URLSearchParams({ name }) });
  if (answer.ok) location.assign((await answer.json()).url);
  else document.getElementById('state').textContent = 'Oops, something went wrong';
}

const name = /^#environments\/([^/]+)\/sso$/.exec(location.hash)?.[1];
if (name) openAirflow(name);
else document.getElementById('state').textContent = 'Environments';
