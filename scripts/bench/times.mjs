/** What a cleaning costs, by its phases, beside copying the page and Readability. */
import { quantile, table } from './tables.mjs';

const isPhase = (name) => !name.includes('.');

/** From reading to what the person is told. Parts of phases are counted in these; what is carried out comes after. */
export const wholeOf = (timings) =>
  Object.entries(timings).reduce((sum, [name, time]) => sum + (isPhase(name) && name !== 'apply' ? time : 0), 0);

const finding = ({ mend, find, plan }) => mend + find + plan;

const quantiles = (values, digits) => [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(digits));

/** Winnow's whole work on a page, from reading to report, beside copying the page and running Readability alone. */
export function printTimes(results) {
  const measured = Object.values(results)
    .flat()
    .filter(({ timings, peers }) => timings && peers?.Readability);
  if (measured.length === 0) return;
  const shares = (timeOf) => measured.map(({ timings, peers }) => timeOf(timings) / peers.Readability.time);
  const row = (name, values, digits) => [name, ...quantiles(values, digits)];
  const stepTimes = shares(({ steps }) => steps);
  const ownTimes = measured.map(({ timings }) => wholeOf(timings));
  const peerTimes = measured.map(({ peers }) => peers.Readability.time);
  const rows = [
    row('Winnow, as a multiple of copying + Readability', shares(wholeOf), 2),
    row('of that finding and planning by all rules', shares(finding), 2),
    row('of that finding the steps', stepTimes, 2),
    row('Winnow, milliseconds here', ownTimes, 0),
    row('copying + Readability, milliseconds here', peerTimes, 0),
  ];
  console.log(`\n${table(['time on a page', 'median', 'p95', 'most'], rows)}`);
  const timings = measured.map((page) => page.timings);
  console.log(`\n${phaseTable(timings, shares)}`);
}

/** Each phase and its parts, the dearest part first. */
function phaseTable(all, shares) {
  const names = [...new Set(all.flatMap((timings) => Object.keys(timings)))];
  const cost = (name) => all.reduce((sum, timings) => sum + (timings[name] ?? 0), 0);
  const dearest = (a, b) => cost(b) - cost(a);
  const rows = names.filter(isPhase).flatMap((phase) => [
    [phase, phase],
    ...names
      .filter((name) => name.startsWith(`${phase}.`))
      .sort(dearest)
      .map((name) => [name, `  ${name.slice(phase.length + 1)}`]),
  ]);
  const numbers = (values) => [values.reduce((sum, value) => sum + value, 0) / values.length, ...quantiles(values, 2)];
  return table(
    // A page's clock tells tenths of a millisecond, which is more than most rules need: of these only the mean says much.
    ['as multiples of copying + Readability', 'mean', 'median', 'p95', 'most'],
    rows.map(([name, shown]) => [shown, ...numbers(shares((timings) => timings[name] ?? 0))]),
  );
}
