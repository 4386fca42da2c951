/* The sources that stand behind the event interface. Both give the same events for the same text, to the last mark. */
#ifndef DV_YAML_EVENT_SOURCE_H
#define DV_YAML_EVENT_SOURCE_H

#include "yaml/event.h"

/* libyaml: reads everything. Arguments and results as those of dv_events__open() and its siblings. */
typedef struct dv_libyaml dv_libyaml;
dv_status dv_libyaml__open(dv_libyaml **out, dv_str document, uint32_t line);
dv_status dv_libyaml__next(dv_libyaml *events, dv_event *event);
const char *dv_libyaml__problem(const dv_libyaml *events, dv_mark *mark);
void dv_libyaml__close(dv_libyaml *events);

/* The block reader: dossiers as they are mostly written, with mappings and lists in block form and scalars of one line or after `|`.
 * It never says what is wrong: at the first thing that it does not know it gives up. */
typedef struct dv_block dv_block;
/* `document` has passed dv_part__scan(). NULL without memory. */
dv_block *dv_block__open(dv_str document, uint32_t line);
/* false: this text needs libyaml from here on (or there is no memory). After DV_EVENT_END the same again. */
bool dv_block__next(dv_block *block, dv_event *event);
void dv_block__close(dv_block *block);

#endif
