// Files that services give for download, and phrases from BIP-39's own vectors. No code here opens anything.

/** 11 times 1, 2, 3, 60000, 5, 65535, 7, 8. */
export const bitlocker = '000011-000022-000033-660000-000055-720885-000077-000088';

export const bitlockerFile = `BitLocker Drive Encryption recovery key

To verify that this is the correct recovery key, compare the start of the following identifier with the identifier value displayed on your PC.

Identifier:

\t0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9

If the above identifier matches the one displayed by your PC, then use the following key to unlock your drive.

Recovery Key:

\t${bitlocker}
`;

export const googleFile = `SAVE YOUR BACKUP CODES
Keep these backup codes somewhere safe but accessible.

1. 1234 5678\t\t 6. 2345 6789
2. 3456 7890\t\t 7. 4567 8901
3. 5678 9012\t\t 8. 6789 0123
4. 7890 1234\t\t 9. 8901 2345
5. 9012 3456\t\t10. 0123 4567

(ada@example.com)

* You can only use each backup code once.
* Need more? Visit https://g.co/2sv
* These codes were generated on: Nov 22, 2026.
`;

export const githubFile = Array.from(
  { length: 16 },
  (_, at) => `${(at * 7 + 3).toString(16).padStart(5, 'a')}-${(at * 11 + 5).toString(16).padStart(5, '9')}`,
).join('\n');

export const phrase12 = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
export const phrase24 = `${'abandon '.repeat(23)}art`;
