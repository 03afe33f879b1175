// Writes the vectors of the sealed file: `node test/vectors/make-sealed-file.ts`.
import { writeFileSync } from 'node:fs';
import { vectorFiles } from './sealed-file/maker/files.ts';

const folder = new URL('./sealed-file/', import.meta.url);
for (const [name, text] of vectorFiles()) writeFileSync(new URL(name, folder), text);
