// A code as it may be typed, by how it reads. All of them are meant to be DGKPS-WZ258-BEHMQ-TX036-JTA4A.

export const readings = {
  'first groups': { code: 'dgkps-wz2' },
  unreadable: { code: 'DGKPS WZ2?' },
  'refused character': { code: 'DGKPS-WZU' },
  'refused, hostile': { code: 'DGKPS-\u001b\u202eWZ' },
  fits: { code: 'dgkps-wz258-behmq-tx036-jta4a' },
  'two wrong': { code: 'DGKP5-WZ258-BEHMO-TX036-JTA4A' },
  'wrong and unreadable': { code: 'DGKPS-WZ25B-BEHMQ-T??36-JTA4A' },
  'group lost': { code: 'DGKPS-WZ258-?????-TX036-JTA4A' },
  'one left out': { code: 'DGKPS-WZ258-BEMQ-TX036-JTA4A' },
  'one too many': { code: 'DGKPS-WZ2588-BEHMQ-TX036-JTA4A' },
  choose: { code: '?K?SWZ258BEHM?TX036JTA4A' },
  'beyond repair': { code: 'DGKP5-WZ25B-BEHM0-TX036-JTA4A' },
  'too many unreadable': { code: 'DGKPS-??????-EHMQ-TX036-JTA4A' },
  'too long': { code: 'DGKPS-WZ258-BEHMQ-TX036-JTA4A-JTA4' },
} as const;
