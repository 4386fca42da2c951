/* Messages that the walker's files share. */
#ifndef DV_YAML_MESSAGES_H
#define DV_YAML_MESSAGES_H

#include <danvan/base.h>

extern const dv_message dv_msg__unknown_key, dv_msg__unknown_key_near, dv_msg__later_key, dv_msg__duplicate_key, dv_msg__merge_key,
    dv_msg__alias, dv_msg__anchor, dv_msg__tag, dv_msg__wrong_list, dv_msg__wrong_map, dv_msg__wrong_text, dv_msg__not_dossier,
    dv_msg__revision_missing, dv_msg__revision_later, dv_msg__not_nfc, dv_msg__limit_depth,
    dv_msg__limit_events, dv_msg__limit_scalar, dv_msg__limit_key, dv_msg__limit_name, dv_msg__limit_keys, dv_msg__limit_items,
    dv_msg__unreadable, dv_msg__limit_stream, dv_msg__limit_documents, dv_msg__limit_document, dv_msg__io, dv_msg__text_expected, dv_msg__no_memory;

#endif
