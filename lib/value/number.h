/* The scanner of numbers that counts, decimals and amounts share. */
#ifndef DANVAN_LIB_VALUE_NUMBER_H
#define DANVAN_LIB_VALUE_NUMBER_H

#include "value/words.h"

/* How the digits were written; whether that is ambiguous depends on what they are read for. */
typedef enum dv_number_shape {
    DV_NUMBER_DIGITS = 0,  /* digits only */
    DV_NUMBER_GROUPED,     /* thousands marks that can be nothing else */
    DV_NUMBER_FRACTION,    /* a decimal mark that can be nothing else */
    DV_NUMBER_POINT_3,     /* 1.234 */
    DV_NUMBER_POINT_SHORT, /* 18.04, 4.4: a decimal, or a count that lost its last zeros */
    DV_NUMBER_COMMA_3      /* 2,148 */
} dv_number_shape;

typedef struct dv_number {
    int64_t digits; /* all digits, with the sign */
    uint8_t scale;  /* how many stand behind the first mark that may be the decimal mark; 0 in DIGITS and GROUPED */
    dv_number_shape shape;
    size_t used; /* bytes */
} dv_number;

/* Scans the number at the beginning of `text`, a minus before it included. @return DV_OK; DV_E_VALUE when there are no
 * digits or groups are not whole; DV_E_RANGE. */
dv_status dv_number__scan(dv_number *out, dv_str text, dv_why *why);

/* Which reading of the digits is wanted. */
dv_status dv_number__as_count(dv_number *number, dv_str text, dv_why *why); /* whole numbers; scale becomes 0 */
dv_status dv_number__as_decimal(dv_number *number, dv_str text, dv_str rest, dv_why *why); /* measures */
dv_status dv_number__as_amount(dv_number *number, dv_str text, dv_why *why); /* counted things that may have decimals */

/* Multiplies by 10^power, taking from the scale first. @return DV_OK, DV_E_RANGE. */
dv_status dv_number__multiply(int64_t *digits, uint8_t *scale, unsigned power);
/* 10^power for 0 to 18. */
int64_t dv_number__power(unsigned power);

/* Appends value / 10^scale so that it reads back as a measure whatever its digits are. */
void dv_number__put_measure(dv_buf *out, int64_t value, uint8_t scale, dv_notation notation);
/* Appends the same so that it reads back as a number of counted things. */
void dv_number__put_counted(dv_buf *out, int64_t value, uint8_t scale, dv_notation notation);

/* Messages that more than one reader raises. */
extern const dv_message dv_number__invalid;
extern const dv_message dv_number__range;

#endif
