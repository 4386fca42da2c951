/* danvan parse: one value, typed. */
#include <string.h>

#include "json.h"

static void put_qualifier(json_t *object, dv_qualifier q) {
    const char *word = json_qualifier(q);
    json_put(object, "qualifier", json_string(word ? word : "exact"));
}

static bool has_figure(dv_qualifier q) {
    return q != DV_MAJORITY && q != DV_NOT_STATED;
}

static json_t *unit_or_null(dv_unit unit) {
    const char *name = dv_unit_name(unit, DV_EN);
    return *name ? json_string(name) : json_null();
}

static json_t *digits(int64_t mantissa, uint8_t scale) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    json_decimal_digits(&out, mantissa, scale);
    return json_of_buf(&out);
}

static dv_status parse_count(json_t *out, dv_str text, dv_why *why) {
    dv_count value;
    dv_status status = dv_count_parse(&value, text, DV_UNIT_NONE, why);
    if (status != DV_OK) return status;
    json_put(out, "value", has_figure(value.q) ? json_integer(value.value) : json_null());
    put_qualifier(out, value.q);
    return DV_OK;
}

static dv_status parse_decimal(json_t *out, dv_str text, dv_why *why) {
    dv_decimal value;
    dv_status status = dv_decimal_parse(&value, text, DV_UNIT_NONE, why);
    if (status != DV_OK) return status;
    json_put(out, "value", has_figure(value.q) ? digits(value.mantissa, value.scale) : json_null());
    json_put(out, "scale", json_integer(value.scale));
    json_put(out, "unit", unit_or_null((dv_unit)value.unit));
    put_qualifier(out, value.q);
    return DV_OK;
}

static dv_status parse_amount(json_t *out, dv_str text, dv_why *why) {
    dv_amount value;
    dv_status status = dv_amount_parse(&value, text, DV_UNIT_NONE, why);
    if (status != DV_OK) return status;
    bool figured = has_figure(value.q);
    json_put(out, "lower", figured ? digits(value.lower, value.scale) : json_null());
    json_put(out, "upper", figured ? digits(value.upper, value.scale) : json_null());
    json_put(out, "unit", value.unit == DV_UNIT_OTHER ? json_of_text(value.unit_text) : unit_or_null(value.unit));
    json_put(out, "per", json_per(value.per) ? json_string(json_per(value.per)) : json_null());
    put_qualifier(out, value.q);
    return DV_OK;
}

static dv_status parse_date(json_t *out, dv_str text, dv_why *why) {
    dv_date value;
    dv_status status = dv_date_parse(&value, text, why);
    if (status != DV_OK) return status;
    dv_buf edtf;
    dv_buf_init(&edtf, NULL);
    dv_date_format(&edtf, value, DV_PLAIN);
    json_put(out, "edtf", json_of_buf(&edtf));
    json_put(out, "year", value.year_known == 4 ? json_integer(value.year) : json_null());
    json_put(out, "month", value.month > 0 ? json_integer(value.month) : json_null());
    json_put(out, "day", value.day > 0 ? json_integer(value.day) : json_null());
    json_put(out, "whole", json_boolean(dv_date_is_whole(value)));
    return DV_OK;
}

static json_t *string_or_null(const char *text) {
    return text && *text ? json_of_text(dv_s(text)) : json_null();
}

static dv_status parse_docref(json_t *out, dv_str text, dv_why *why) {
    static const char *const FORMS[] = {"party", "law", "state-legal", "state", "letter", "old"};
    static const char *const SYSTEMS[] = {"unknown", "party", "state", "front"};
    dv_docref value;
    dv_status status = dv_docref_parse(&value, text, why);
    if (status != DV_OK) return status;
    char suffix[2] = {value.suffix, '\0'};
    dv_buf canonical;
    dv_buf_init(&canonical, NULL);
    dv_docref_format(&canonical, &value, DV_PLAIN);
    json_put(out, "canonical", json_of_buf(&canonical));
    json_put(out, "form", json_string(FORMS[value.form]));
    json_put(out, "system", json_string(SYSTEMS[value.system]));
    json_put(out, "number", value.number >= 0 ? json_integer(value.number) : json_null());
    json_put(out, "suffix", string_or_null(suffix));
    json_put(out, "year", value.year > 0 ? json_integer(value.year) : json_null());
    json_put(out, "term", value.term > 0 ? json_integer(value.term) : json_null());
    json_put(out, "document_type", string_or_null(value.type));
    json_put(out, "document_type_name",
             value.type[0] ? string_or_null(dv_document_type_name(value.type, value.system)) : json_null());
    json_put(out, "issuer", string_or_null(value.issuer));
    json_put(out, "unit", string_or_null(value.unit));
    return DV_OK;
}

typedef struct parser {
    const char *name;
    dv_status (*parse)(json_t *out, dv_str text, dv_why *why);
} parser;

static const parser PARSERS[] = {
    {"count", parse_count}, {"decimal", parse_decimal}, {"amount", parse_amount},
    {"date", parse_date},   {"docref", parse_docref},
};

/* The reason as the finding that a dossier would get. */
static int fail_parse(cli *c, const dv_why *why, dv_status status, const char *text) {
    if (!why->message)
        return cli_fail(c, CLI_FINDINGS, "không đọc được “{0}”: {1}", "“{0}” cannot be read: {1}", text,
                        dv_status_name(status));
    dv_finding finding = {.message = why->message, .severity = DV_ERROR, .field = -1, .index = -1};
    for (size_t i = 0; i < sizeof why->args / sizeof why->args[0]; i++)
        finding.args[i] = why->args[i];
    dv_buf line;
    dv_buf_init(&line, NULL);
    dv_finding_line(&line, &finding, c->lang);
    fprintf(stderr, "danvan: %s\n", line.ptr ? line.ptr : "");
    dv_buf_free(&line);
    return cli_worse(c, CLI_FINDINGS);
}

static const parser *parser_find(const char *name) {
    for (size_t i = 0; i < sizeof PARSERS / sizeof PARSERS[0]; i++)
        if (strcmp(PARSERS[i].name, name) == 0) return &PARSERS[i];
    return NULL;
}

int cmd_parse(cli *c) {
    const parser *kind = parser_find(c->operands[0]);
    if (!kind) return CLI_USAGE;
    dv_buf text;
    dv_buf_init(&text, NULL);
    for (size_t i = 1; i < c->operands_len; i++) {
        dv_buf_puts(&text, i > 1 ? " " : "");
        dv_buf_puts(&text, c->operands[i]);
    }
    cli_memory(c, text.status == DV_OK);
    json_t *out = json_object();
    json_put(out, "type", json_string(kind->name));
    json_put(out, "text", json_of_text(dv_buf_str(&text)));
    dv_why why = {0};
    dv_status status = kind->parse(out, dv_buf_str(&text), &why);
    if (status == DV_OK)
        json_print(c, out);
    else
        json_decref(out);
    int code = status == DV_OK ? CLI_FINE : fail_parse(c, &why, status, text.ptr ? text.ptr : "");
    dv_buf_free(&text);
    return code;
}
