/* What the walker has to say. */
#include "yaml/messages.h"

#define MESSAGE(id, rule_, severity_, vi_, en_) const dv_message dv_msg__##id = {(rule_), (severity_), (vi_), (en_)}

MESSAGE(unknown_key, "unknown-key", DV_ERROR, "không có mục “{0}” ở đây; muốn ghi thêm, đặt tên mục bắt đầu bằng “x-”",
        "there is no key “{0}” here; a key of your own begins with “x-”");
MESSAGE(unknown_key_near, "unknown-key", DV_ERROR, "không có mục “{0}”; có phải “{1}”?", "there is no key “{0}”; did you mean “{1}”?");
MESSAGE(later_key, "unknown-key", DV_WARNING, "mục “{0}” thuộc phiên bản sau của định dạng; được giữ nguyên",
        "key “{0}” belongs to a later revision of the format; it is kept as it is");
MESSAGE(duplicate_key, "duplicate-key", DV_ERROR, "mục “{0}” ghi hai lần: dòng {1} và dòng {2}; chỉ giữ lần đầu",
        "key “{0}” is written twice: on line {1} and on line {2}; only the first is read");
MESSAGE(merge_key, "merge-key", DV_ERROR, "không dùng “<<” để gộp mục; đề nghị ghi từng mục", "merge keys (“<<”) are not allowed; write the keys");
MESSAGE(alias, "alias", DV_ERROR, "dấu * ở đầu giá trị là tham chiếu YAML, không được dùng; nếu là lời văn, đặt trong dấu nháy",
        "a leading * is a YAML alias and not allowed; put quotes around text");
MESSAGE(anchor, "anchor", DV_ERROR, "dấu & ở đầu giá trị là mốc YAML, không được dùng; nếu là lời văn, đặt trong dấu nháy",
        "a leading & is a YAML anchor and not allowed; put quotes around text");
MESSAGE(tag, "tag", DV_ERROR, "dấu ! ở đầu giá trị (“{0}”) là thẻ YAML, không được dùng; nếu là lời văn, đặt trong dấu nháy",
        "a leading ! (“{0}”) is a YAML tag and not allowed; put quotes around text");
MESSAGE(wrong_list, "wrong-shape", DV_ERROR, "mục “{0}” không nhận danh sách; ghi trên một dòng", "key “{0}” takes no list; write one value");
MESSAGE(wrong_map, "wrong-shape", DV_ERROR, "mục “{0}” không có mục con; ghi giá trị ngay sau dấu hai chấm",
        "key “{0}” has no keys of its own; write its value after the colon");
MESSAGE(wrong_text, "wrong-shape", DV_ERROR, "mục “{0}” gồm nhiều mục con, không ghi trên một dòng",
        "key “{0}” holds keys of its own, not one line of text");
MESSAGE(text_expected, "text-expected", DV_ERROR, "tên mục phải là chữ, không phải danh sách hay nhóm mục",
        "a key must be text, not a list or mapping");
MESSAGE(not_dossier, "not-a-dossier", DV_ERROR, "đây không phải hồ sơ: hồ sơ bắt đầu bằng các mục “danvan: 1”, “báo cáo:”, “xã:” …",
        "this is not a dossier: a dossier begins with the keys “danvan: 1”, “report:”, “commune:” …");
MESSAGE(revision_missing, "revision-missing", DV_WARNING, "thiếu dòng đầu “danvan: 1” (phiên bản định dạng); được hiểu là phiên bản 1",
        "the first line “danvan: 1” (format revision) is missing; revision 1 is assumed");
MESSAGE(revision_later, "revision-later", DV_WARNING, "hồ sơ ghi theo phiên bản {0} của định dạng, công cụ này biết đến phiên bản {1}",
        "the dossier is of format revision {0}; this library knows up to revision {1}");
MESSAGE(not_nfc, "not-nfc", DV_INFO, "tệp có chữ viết bằng dấu rời (Unicode tổ hợp); được đọc như chữ dựng sẵn",
        "the file has letters with separate marks (not NFC); they are read as composed letters");
MESSAGE(limit_depth, "limit-depth", DV_ERROR, "lồng quá sâu: hơn {0} tầng", "nested more than {0} levels deep");
MESSAGE(limit_events, "limit-events", DV_ERROR, "hồ sơ quá lớn: hơn {0} thành phần", "more than {0} YAML events in one document");
MESSAGE(limit_scalar, "limit-scalar", DV_ERROR, "giá trị quá dài: {0} byte, tối đa {1}", "a value of {0} bytes; at most {1} are allowed");
MESSAGE(limit_key, "limit-key", DV_ERROR, "tên mục quá dài: {0} byte, tối đa {1}", "a key of {0} bytes; at most {1} are allowed");
MESSAGE(limit_name, "limit-name", DV_ERROR, "dòng chữ quá dài: {0} ký tự, tối đa {1}", "a text of {0} characters; at most {1} are allowed");
MESSAGE(limit_keys, "limit-keys", DV_ERROR, "quá nhiều mục trong một nhóm: hơn {0}", "more than {0} keys in one mapping");
MESSAGE(limit_items, "limit-items", DV_ERROR, "danh sách quá dài: hơn {0} dòng", "more than {0} items in one list");
MESSAGE(unreadable, "value-unreadable", DV_ERROR, "không đọc được giá trị “{0}”", "the value “{0}” cannot be read");
MESSAGE(limit_stream, "limit-stream", DV_ERROR, "tệp quá lớn: hơn {0} byte", "more than {0} bytes in one file");
MESSAGE(limit_document, "limit-bytes", DV_ERROR, "hồ sơ dài hơn giới hạn {0} byte; đề nghị chia thành nhiều hồ sơ",
        "the dossier is longer than the limit of {0} bytes: divide it");
MESSAGE(limit_documents, "limit-documents", DV_ERROR, "quá nhiều hồ sơ trong một tệp: hơn {0}", "more than {0} documents in one file");
MESSAGE(io, "file-unreadable", DV_ERROR, "không đọc được tệp: {0}", "the file cannot be read: {0}");
MESSAGE(no_memory, "out-of-memory", DV_ERROR, "không đủ bộ nhớ", "out of memory");
