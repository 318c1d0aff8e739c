// The names of the system's locale, as the image reads them.
#pragma once

enum { SVM_LOCALE_INITIALIZATION_SUCCEEDED = 0, SVM_LOCALE_INITIALIZATION_OUT_OF_MEMORY = 1 };

// "Display" is the language of messages, "format" that of numbers and dates. Null is unknown.
typedef struct {
  const char *display_language;
  const char *display_script;
  const char *display_country;
  const char *display_variant;
  const char *format_language;
  const char *format_script;
  const char *format_country;
  const char *format_variant;
} svm_locale_props_t;
