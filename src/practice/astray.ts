// The solution of a scenario did not lead where the scenario says. Its message is a sentence for people.

export class Astray extends Error {
  override readonly name: string = 'Astray';
}
