/** A command that imports this tells what it refuses in a sentence. What is a fault of its own still tells where. */
process.once('uncaughtException', (error) => {
  console.error(error.name === 'Error' ? error.message : error);
  process.exit(1);
});
