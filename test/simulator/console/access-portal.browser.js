// Runs in the simulated start page of IAM Identity Center.
const [route, query] = location.hash.slice(1).split('?');
const wanted = new URLSearchParams(query);
const destination = wanted.get('destination') ?? '';
const isConsole = /^https:\/\/[a-z0-9.-]*console\.(aws\.amazon\.com|amazonaws\.cn)\//.test(destination);
if (route === '/console' && wanted.has('account_id') && wanted.has('role_name') && isConsole) {
  location.replace(destination);
}
