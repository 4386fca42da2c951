/** @file danvan.h
 *  All of libdanvan. Before version 1.0 a minor version keeps source compatibility and may change the ABI; CHANGELOG.md says what
 *  to do. Ownership words, threads and manners: see base.h. */
#ifndef DANVAN_DANVAN_H
#define DANVAN_DANVAN_H

#include <danvan/base.h>
#include <danvan/batch.h>
#include <danvan/check.h>
#include <danvan/detect.h>
#include <danvan/encoding.h>
#include <danvan/match.h>
#include <danvan/model.h>
#include <danvan/normalize.h>
#include <danvan/order.h>
#include <danvan/report.h>
#include <danvan/spelling.h>
#include <danvan/syllable.h>
#include <danvan/text.h>
#include <danvan/type.h>
#include <danvan/value.h>
#include <danvan/version.h>
#include <danvan/words.h>
#include <danvan/yaml.h>

#endif
