// Answers the builder's questions about its own process while it builds.

#include <jni.h>

JNIEXPORT jint JNICALL Java_com_oracle_svm_hosted_ProgressReporterCHelper_getTerminalWindowColumns0(
    JNIEnv *env, jclass type);
JNIEXPORT jlong JNICALL Java_com_oracle_svm_hosted_ProgressReporterCHelper_getPeakRSS0(
    JNIEnv *env, jclass type);

// Its output goes into a file.
jint Java_com_oracle_svm_hosted_ProgressReporterCHelper_getTerminalWindowColumns0(JNIEnv *env,
                                                                                  jclass type) {
  (void)env;
  (void)type;
  return 100;
}

// -1: unknown.
jlong Java_com_oracle_svm_hosted_ProgressReporterCHelper_getPeakRSS0(JNIEnv *env, jclass type) {
  (void)env;
  (void)type;
  return -1;
}
