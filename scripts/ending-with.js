/**
 * What is done first where the process is told to end; it then ends as it was told. Call `stop` when there is nothing to do any more.
 *
 * @param clear Does it in one go. Told to end twice, as from a terminal and by npm, the process still does it whole.
 */
export function endingWith(clear) {
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'];
  const stop = () => signals.forEach((signal) => process.off(signal, end));
  const end = (signal) => {
    clear();
    stop();
    process.kill(process.pid, signal);
  };
  signals.forEach((signal) => process.on(signal, end));
  return { stop };
}
