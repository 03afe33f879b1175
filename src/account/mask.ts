// What is shown of security info: enough for its owner to recognise it, too little for anybody else to use it.

/** `ada@example.com` → `a••••@example.com`: always four dots, so that the length is not told. */
export function maskEmail(address: string): string {
  const [first = ''] = address;
  return `${first}••••${address.slice(address.lastIndexOf('@'))}`;
}

/** The last two digits: `+43 660 1234567` → `67`. */
export function maskPhone(number: string): string {
  return number.replaceAll(/\D/g, '').slice(-2);
}
