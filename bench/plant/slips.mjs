/** How a hand slips on a number that is written in ASCII digits: each takes the digits as they stand and gives others, or nothing. */

/** Two neighbours change places: 1235.6 → 1325.6. */
export const swapped = (digits, random) => {
  const places = [...digits].flatMap((c, i) =>
    i > 0 && /\d/.test(c) && /\d/.test(digits[i - 1]) && c !== digits[i - 1] && !(i === 1 && c === '0') ? [i] : [],
  );
  if (places.length === 0) return undefined;
  const i = random.pick(places);
  return digits.slice(0, i - 1) + digits[i] + digits[i - 1] + digits.slice(i + 1);
};

/** One digit is another: never the last of a number with decimals, which rounding might excuse. */
export const mistyped = (digits, random) => {
  const last = digits.includes('.') ? digits.length - 1 : digits.length;
  const places = [...digits].flatMap((c, i) => (/\d/.test(c) && (i < last || digits.length < 3) ? [i] : []));
  if (places.length === 0) return undefined;
  const i = random.pick(places);
  const other = String((Number(digits[i]) + 1 + random(8)) % 10);
  return i === 0 && other === '0' ? undefined : digits.slice(0, i) + other + digits.slice(i + 1);
};

/** The point one place off: 12.5 → 125 or 1.25. */
export const misplaced = (digits, random) => {
  const [whole, part] = digits.split('.');
  if (part === undefined) return undefined;
  if (random(2) === 0 && whole.length > 1) return `${whole.slice(0, -1)}.${whole.slice(-1)}${part}`;
  return part.length === 1 ? `${whole}${part}` : `${whole}${part[0]}.${part.slice(1)}`;
};
