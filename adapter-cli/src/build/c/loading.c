// The image takes the JDK's libraries for parts of itself, and has each begin by a function named
// after it. They are shared libraries beside it, where that function is called JNI_OnLoad.

#define _GNU_SOURCE

#include <dlfcn.h>
#include <jni.h>
#include <link.h>
#include <stddef.h>

typedef jint Begin(JavaVM *vm, void *reserved);

Begin JNI_OnLoad_java, JNI_OnLoad_net, JNI_OnLoad_nio, JNI_OnLoad_zip, JNI_OnLoad_extnet;

// The function of the library itself, not of one that it needs; null if it has none.
static Begin *begin(void *library) {
  void *found = dlsym(library, "JNI_OnLoad");
  Dl_info place;
  struct link_map *asked;
  if (found == NULL || !dladdr(found, &place) || dlinfo(library, RTLD_DI_LINKMAP, &asked) != 0 ||
      (ElfW(Addr))place.dli_fbase != asked->l_addr) {
    return NULL;
  }
  Begin *function;
  *(void **)&function = found; // C has no conversion between the two kinds of pointer; POSIX does
  return function;
}

// The image takes no library for a part of itself that names an older version of JNI than this. The
// JDK's shared libraries name older ones, and go by the version that they find.
static jint load(const char *name, JavaVM *vm, void *reserved) {
  void *library = dlopen(name, RTLD_LAZY | RTLD_NOLOAD);
  if (library != NULL) {
    Begin *function = begin(library);
    jint version = function == NULL ? JNI_VERSION_1_8 : function(vm, reserved);
    dlclose(library);
    if (version == JNI_ERR) {
      return JNI_ERR;
    }
  }
  return JNI_VERSION_1_8;
}

jint JNI_OnLoad_java(JavaVM *vm, void *reserved) {
  return load("libjava.so", vm, reserved);
}

jint JNI_OnLoad_net(JavaVM *vm, void *reserved) {
  return load("libnet.so", vm, reserved);
}

jint JNI_OnLoad_nio(JavaVM *vm, void *reserved) {
  return load("libnio.so", vm, reserved);
}

jint JNI_OnLoad_zip(JavaVM *vm, void *reserved) {
  return load("libzip.so", vm, reserved);
}

jint JNI_OnLoad_extnet(JavaVM *vm, void *reserved) {
  return load("libextnet.so", vm, reserved);
}
