#include "report/write.h"

/* Colours come from variables, so that a dark screen does not get black on black; paper is always white. */
static const char SCREEN[] =
    ":root { color-scheme: light dark; --ink: #111; --sheet: #fff; --desk: #e8e8e6; --bar: #9b2c2c; --rule: #888; }\n"
    "@media (prefers-color-scheme: dark) {\n"
    "  :root { --ink: #e8e6e3; --sheet: #1d1f21; --desk: #121314; --bar: #e07a6a; --rule: #777; }\n"
    "}\n"
    "* { box-sizing: border-box; }\n"
    "body { margin: 0; background: var(--desk); color: var(--ink);\n"
    "  font-family: 'Times New Roman', 'Liberation Serif', Tinos, serif; line-height: 1.35; }\n"
    "main { background: var(--sheet); max-width: 210mm; margin: 0 auto; }\n"
    "h1, h2, h3, h4, h5 { font-size: inherit; line-height: inherit; margin: 0 0 6pt; break-after: avoid; }\n"
    "p { margin: 0 0 6pt; }\n"
    "p, li, h1, h2, h3, h4, h5 { text-wrap: pretty; }\n"
    "main > p, main > ul > li { text-align: justify; overflow-wrap: break-word; }\n"
    "h4, h5 { font-style: italic; }\n"
    "h5 { font-weight: normal; }\n"
    "ul { list-style: none; margin: 0; padding: 0; }\n"
    "li { margin: 0 0 6pt; }\n"
    "li::before { content: '- '; }\n"
    ".head { display: grid; grid-template-columns: 2fr 3fr; gap: 0 4mm; text-align: center; font-size: 13pt; }\n"
    ".head p { margin: 0; }\n"
    ".state strong { white-space: nowrap; }\n"
    ".head .date { margin-top: 6pt; }\n"
    ".ruled { border-bottom: 1px solid currentColor; padding-bottom: 1pt; }\n"
    ".head hr, hr.below { width: 35%; border: 0; border-top: 1px solid currentColor; margin: 2pt auto 4pt; }\n"
    "hr.below { width: 25%; margin-bottom: 12pt; }\n"
    ".stamp { font-weight: bold; letter-spacing: 0.05em; }\n"
    ".draft { text-align: right; }\n"
    "h1 { text-align: center; margin-top: 18pt; }\n"
    ".subject { display: block; }\n"
    ".below { text-align: center; margin-bottom: 12pt; }\n"
    ".addressee { text-align: center; margin-bottom: 12pt; }\n"
    "table { border-collapse: collapse; width: 100%; margin: 0 0 8pt; font-size: 12pt; }\n"
    "caption, figcaption { font-style: italic; text-align: center; margin-bottom: 4pt; font-size: 12pt; }\n"
    "th, td { border: 1px solid var(--rule); padding: 2pt 4pt; text-align: center; }\n"
    "th[scope=row] { text-align: left; font-weight: normal; }\n"
    "thead { display: table-header-group; }\n"
    "tr, figure, .short { break-inside: avoid; }\n"
    "figure { margin: 4pt 0 8pt; text-align: center; }\n"
    "svg { width: 100%; height: auto; max-width: 640px; }\n"
    "svg text { fill: var(--ink); font-family: inherit; font-size: 14px; }\n"
    "svg rect { fill: var(--bar); }\n"
    ".end { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; margin-top: 14pt; break-inside: avoid; }\n"
    ".recipients p { margin: 0; font-size: 12pt; }\n"
    ".recipients p:first-child { font-size: 14pt; }\n"
    ".signature { text-align: center; }\n"
    ".signature p { margin: 0; }\n"
    ".signature .name { margin-top: 62pt; }\n"
    ".notes { margin: 8pt 0 10pt; font-size: 11pt; text-align: justify; break-before: avoid; }\n"
    ".notes::before { content: ''; display: block; width: 50mm; border-top: 1px solid var(--rule); margin-bottom: 4pt; }\n"
    ".notes p { margin: 0 0 3pt; }\n"
    ".joined { white-space: nowrap; }\n"
    "main > p, li { break-inside: avoid; }\n"
    ".keep { break-after: avoid; }\n"
    "main > .long { break-inside: auto; }\n"
    "sup { line-height: 0; }\n"
    "sup a { color: inherit; text-decoration: none; }\n"
    "@media (max-width: 640px) {\n"
    "  main { padding: 5mm !important; }\n"
    "  main > p, main > ul > li, .notes { text-align: left; }\n"
    "  .head, .end { grid-template-columns: 1fr; }\n"
    "}\n";

static const char PRINT[] =
    "@media print {\n"
    "  :root { color-scheme: light; --ink: #000; --sheet: #fff; --desk: #fff; --bar: #666; --rule: #000; }\n"
    "  main { max-width: none; margin: 0; padding: 0 !important; }\n"
    "  svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }\n"
    "  p, li { orphans: 2; widows: 2; }\n"
    "}\n";

static void put_hundredths(dv_buf *out, unsigned value) {
    dv_buf_int(out, value / 100);
    dv_buf_putc(out, '.');
    dv_buf_int(out, value / 10 % 10);
    dv_buf_int(out, value % 10);
}

static void put_margins(dv_buf *out, const unsigned *margin_mm) {
    for (size_t i = 0; i < 4; i++) {
        dv_buf_puts(out, i == 0 ? "" : " ");
        dv_buf_int(out, margin_mm[i]);
        dv_buf_puts(out, "mm");
    }
}

void dv_style__write(dv_buf *out, const dv_profile *profile) {
    dv_buf_puts(out, SCREEN);
    dv_buf_puts(out, "body { font-size: ");
    dv_buf_int(out, profile->body_pt);
    dv_buf_puts(out, "pt; }\nh1 { font-size: ");
    dv_buf_int(out, profile->type_pt);
    dv_buf_puts(out, "pt; }\n.subject { font-size: ");
    dv_buf_int(out, profile->body_pt);
    dv_buf_puts(out, "pt; }\nmain { padding: ");
    put_margins(out, profile->margin_mm);
    dv_buf_puts(out, "; }\nmain > p, main > ul > li, h2, h3, h4, h5 { text-indent: ");
    put_hundredths(out, profile->indent_mm100);
    dv_buf_puts(out, "mm; }\n@page { size: A4; margin: ");
    put_margins(out, profile->margin_mm);
    /* The number stands in the middle of the top margin, but not on the first page. */
    dv_buf_puts(out,
                "; @top-center { content: counter(page); font: 13pt 'Times New Roman', 'Liberation Serif', serif; } }\n"
                "@page :first { @top-center { content: none; } }\n");
    dv_buf_puts(out, PRINT);
}
