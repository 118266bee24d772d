// What one line of an order brings: price × quantity × (1 − discount), in whole kopecks.
//
// The rule was measured on a sales file of 2,169 lines whose sum is known to the kopeck, 12,841,739.18 ₽: the
// discount is first brought back to four places (programs store 3 % as 2.99999993e-02), then the product is
// rounded once, a half to the even kopeck. Halves away from zero give 12 kopecks more (12,841,739.30): with
// prices in tens and discounts in whole per cents exact halves are frequent, and they all fall one way.
import type { Kopecks } from '#kernel/money.ts';
import { type Decimal, multiply, roundHalfEven } from '../reading/figures.ts';

const DISCOUNT_SCALE = 4;
const ONE = 10n ** BigInt(DISCOUNT_SCALE);

/** Discount as a share, in ten-thousandths: 3 % is 300. */
export function discountUnits(discount: Decimal | null, percent: boolean): bigint {
  if (!discount) return 0n;
  return roundHalfEven(
    percent ? { units: discount.units, scale: discount.scale + 2 } : discount,
    DISCOUNT_SCALE,
  );
}

/** Kopecks of a line, net of discount; `discount` in ten-thousandths. */
export function lineAmount(price: Decimal, quantity: Decimal, discount: bigint): Kopecks {
  const gross = multiply(price, quantity);
  const net = multiply(gross, { units: ONE - discount, scale: DISCOUNT_SCALE });
  return Number(roundHalfEven(net, 2));
}

/** A decimal as plain text without spare zeros: «35.3». */
export function decimalText(value: Decimal): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = value.scale > 0 ? digits.slice(-value.scale).replace(/0+$/u, '') : '';
  return `${negative && value.units !== 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** True when two decimal texts name one number: «35.3» and «35.3000». */
export function sameDecimal(left: string, right: string): boolean {
  const trim = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);
  return trim(left) === trim(right);
}
