// Says which Node the tests ran on, and refuses one older than package.json's `engines` allows:
// a green run on the wrong runtime proves nothing.

const oldest = [22, 13] as const;

export function setup(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new Error(
      `The tests need Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Run them with npm test.`,
    );
  }
  console.log(`Node ${process.versions.node}`);
}
