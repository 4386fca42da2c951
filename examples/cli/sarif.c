/* Findings as JSON and as SARIF 2.1.0 (OASIS standard, 27 March 2020). */
#include <string.h>

#include "findings.h"
#include "json.h"

static json_t *message_of(const cli *c, const dv_finding *finding) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    findings_message(&text, c, finding);
    return json_of_buf(&text);
}

static json_t *text_or_null(dv_str text) {
    return text.ptr ? json_of_text(text) : json_null();
}

static json_t *number_or_null(uint32_t number) {
    return number > 0 ? json_integer(number) : json_null();
}

static json_t *fix_of(const dv_fix *fix) {
    if (!fix->present) return json_null();
    json_t *object = json_object();
    json_put(object, "offset", fix->placed ? json_integer((json_int_t)fix->offset) : json_null());
    json_put(object, "length", fix->placed ? json_integer((json_int_t)fix->length) : json_null());
    json_put(object, "text", json_of_text(fix->text));
    return object;
}

json_t *findings_json(const cli *c, const dv_finding *finding) {
    json_t *object = json_object();
    json_put(object, "rule", json_string(finding->message->rule));
    json_put(object, "severity", json_string(dv_severity_name(finding->severity, DV_EN)));
    json_put(object, "message", message_of(c, finding));
    json_put(object, "file", text_or_null(finding->file));
    json_put(object, "line", number_or_null(finding->mark.line));
    json_put(object, "column", number_or_null(finding->mark.column));
    json_put(object, "path", text_or_null(finding->path));
    json_put(object, "fix", fix_of(&finding->fix));
    return object;
}

static const char *level_of(dv_severity severity) {
    static const char *const LEVELS[] = {[DV_INFO] = "note", [DV_WARNING] = "warning", [DV_ERROR] = "error"};
    return LEVELS[severity];
}

static json_t *text_object(json_t *text) {
    json_t *object = json_object();
    json_put(object, "text", text);
    return object;
}

/* A path as a URI reference: everything but the unreserved characters of RFC 3986 and `/` is escaped. */
static json_t *uri_of(dv_str path) {
    static const char HEX[] = "0123456789ABCDEF";
    static const char SAFE[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    dv_buf out;
    dv_buf_init(&out, NULL);
    if (path.len > 0 && path.ptr[0] == '/') dv_buf_puts(&out, "file://");
    for (size_t i = 0; i < path.len; i++) {
        unsigned char byte = (unsigned char)path.ptr[i];
        if (byte != '\0' && strchr(SAFE, byte)) {
            dv_buf_putc(&out, (char)byte);
        } else {
            dv_buf_putc(&out, '%');
            dv_buf_putc(&out, HEX[byte >> 4]);
            dv_buf_putc(&out, HEX[byte & 15]);
        }
    }
    return json_of_buf(&out);
}

static json_t *artifact_of(const dv_finding *finding) {
    json_t *object = json_object();
    json_put(object, "uri", uri_of(finding->file));
    return object;
}

static json_t *region_of(const dv_finding *finding) {
    json_t *region = json_object();
    json_put(region, "startLine", json_integer(finding->mark.line));
    if (finding->mark.column > 0) json_put(region, "startColumn", json_integer(finding->mark.column));
    if (finding->mark.column > 0 && finding->width > 0)
        json_put(region, "endColumn", json_integer((json_int_t)finding->mark.column + finding->width));
    return region;
}

static json_t *location_of(const dv_finding *finding) {
    json_t *location = json_object();
    if (finding->file.len > 0) {
        json_t *physical = json_object();
        json_put(physical, "artifactLocation", artifact_of(finding));
        if (finding->mark.line > 0) json_put(physical, "region", region_of(finding));
        json_put(location, "physicalLocation", physical);
    }
    if (finding->path.ptr) {
        json_t *logical = json_object();
        json_put(logical, "fullyQualifiedName", json_of_text(finding->path));
        json_t *list = json_array();
        json_array_append_new(list, logical);
        json_put(location, "logicalLocations", list);
    }
    return location;
}

static json_t *listed(json_t *item) {
    json_t *list = json_array();
    json_array_append_new(list, item);
    return list;
}

static json_t *sarif_fix(const dv_finding *finding) {
    json_t *deleted = json_object();
    json_put(deleted, "byteOffset", json_integer((json_int_t)finding->fix.offset));
    json_put(deleted, "byteLength", json_integer((json_int_t)finding->fix.length));
    json_t *replacement = json_object();
    json_put(replacement, "deletedRegion", deleted);
    json_put(replacement, "insertedContent", text_object(json_of_text(finding->fix.text)));
    json_t *change = json_object();
    json_put(change, "artifactLocation", artifact_of(finding));
    json_put(change, "replacements", listed(replacement));
    json_t *fix = json_object();
    json_put(fix, "artifactChanges", listed(change));
    return fix;
}

static int rule_index(const char *id) {
    size_t len = 0;
    const dv_rule *rules = dv_rules(&len);
    for (size_t i = 0; i < len; i++)
        if (strcmp(rules[i].id, id) == 0) return (int)i;
    return -1;
}

json_t *findings_sarif_result(const cli *c, const dv_finding *finding) {
    json_t *result = json_object();
    json_put(result, "ruleId", json_string(finding->message->rule));
    int index = rule_index(finding->message->rule);
    if (index >= 0) json_put(result, "ruleIndex", json_integer(index));
    json_put(result, "level", json_string(level_of(finding->severity)));
    json_put(result, "message", text_object(message_of(c, finding)));
    json_put(result, "locations", listed(location_of(finding)));
    if (finding->fix.present && finding->fix.placed && finding->file.len > 0)
        json_put(result, "fixes", listed(sarif_fix(finding)));
    return result;
}

static json_t *rules_of(const cli *c) {
    size_t len = 0;
    const dv_rule *rules = dv_rules(&len);
    json_t *list = json_array();
    for (size_t i = 0; i < len; i++) {
        json_t *rule = json_object();
        json_put(rule, "id", json_string(rules[i].id));
        json_put(rule, "shortDescription", text_object(json_string(cli_tr(c, rules[i].title_vi, rules[i].title_en))));
        json_put(rule, "fullDescription", text_object(json_string(cli_tr(c, rules[i].reason_vi, rules[i].reason_en))));
        json_t *configuration = json_object();
        json_put(configuration, "level", json_string(level_of(rules[i].severity)));
        json_put(rule, "defaultConfiguration", configuration);
        if (rules[i].source && *rules[i].source) {
            json_t *properties = json_object();
            json_put(properties, "source", json_string(rules[i].source));
            json_put(rule, "properties", properties);
        }
        json_array_append_new(list, rule);
    }
    return list;
}

json_t *findings_sarif_log(const cli *c, json_t *results) {
    json_t *driver = json_object();
    json_put(driver, "name", json_string("danvan"));
    json_put(driver, "version", json_string(DV_VERSION_STRING));
    json_put(driver, "semanticVersion", json_string(DV_VERSION_STRING));
    json_put(driver, "language", json_string(cli_tr(c, "vi", "en")));
    json_put(driver, "rules", rules_of(c));
    json_t *tool = json_object();
    json_put(tool, "driver", driver);
    json_t *run = json_object();
    json_put(run, "tool", tool);
    json_put(run, "language", json_string(cli_tr(c, "vi", "en")));
    json_put(run, "columnKind", json_string("unicodeCodePoints"));
    json_put(run, "results", results);
    json_t *log = json_object();
    json_put(log, "$schema", json_string("https://json.schemastore.org/sarif-2.1.0.json"));
    json_put(log, "version", json_string("2.1.0"));
    json_put(log, "runs", listed(run));
    return log;
}
