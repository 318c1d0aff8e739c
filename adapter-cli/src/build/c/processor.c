// The features of this processor, and whether that is enough for the image.
//
// The header is written by the build: one byte for each feature that the builder knows. A feature
// that is unknown here counts as absent, so code that needs it is not chosen.

#include <cpuid.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "amd64cpufeatures.h"

void determineCPUFeatures(CPUFeatures *features);
int checkCPUFeatures(const unsigned char *required);
int checkCPUFeaturesOrExit(const unsigned char *required, const char *message);

typedef struct {
  unsigned a, b, c, d;
} Registers;

static Registers leaf(unsigned number) {
  Registers r = {0, 0, 0, 0};
  if (!__get_cpuid_count(number, 0, &r.a, &r.b, &r.c, &r.d)) {
    return (Registers){0, 0, 0, 0};
  }
  return r;
}

static unsigned char has(unsigned word, unsigned bit) {
  return (word & bit) != 0;
}

// The registers that the system saves for each thread: those it does not save must not be used.
static unsigned long long saved(unsigned c) {
  unsigned low = 0, high = 0;
  if (has(c, bit_OSXSAVE)) {
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  }
  return ((unsigned long long)high << 32) | low;
}

void determineCPUFeatures(CPUFeatures *f) {
  enum { AVX_STATE = 0x6, AVX512_STATE = 0xe6 };
  Registers basic = leaf(1), more = leaf(7), extended = leaf(0x80000001), power = leaf(0x80000007);
  unsigned long long state = saved(basic.c);
  int avx = (state & AVX_STATE) == AVX_STATE;
  int avx512 = (state & AVX512_STATE) == AVX512_STATE;

  memset(f, 0, sizeof *f);
  f->fCX8 = has(basic.d, bit_CMPXCHG8B);
  f->fCMOV = has(basic.d, bit_CMOV);
  f->fFXSR = has(basic.d, bit_FXSAVE);
  f->fMMX = has(basic.d, bit_MMX);
  f->fSSE = has(basic.d, bit_SSE);
  f->fSSE2 = has(basic.d, bit_SSE2);
  f->fTSC = has(basic.d, 1u << 4);
  f->fHT = has(basic.d, 1u << 28);
  f->fFLUSH = has(basic.d, 1u << 19);
  f->fSSE3 = has(basic.c, bit_SSE3);
  f->fSSSE3 = has(basic.c, bit_SSSE3);
  f->fSSE4_1 = has(basic.c, bit_SSE4_1);
  f->fSSE4_2 = has(basic.c, bit_SSE4_2);
  f->fPOPCNT = has(basic.c, bit_POPCNT);
  f->fAES = has(basic.c, bit_AES);
  f->fCLMUL = has(basic.c, bit_PCLMUL);
  f->fLZCNT = has(extended.c, bit_LZCNT);
  f->fAMD_3DNOW_PREFETCH = has(extended.c, bit_PRFCHW);
  f->fRDTSCP = has(extended.d, 1u << 27);
  f->fTSCINV_BIT = has(power.d, 1u << 8);
  f->fBMI1 = has(more.b, bit_BMI);
  f->fBMI2 = has(more.b, bit_BMI2);
  f->fERMS = has(more.b, 1u << 9);
  f->fADX = has(more.b, bit_ADX);
  f->fSHA = has(more.b, bit_SHA);
  f->fFLUSHOPT = has(more.b, bit_CLFLUSHOPT);
  f->fCLWB = has(more.b, bit_CLWB);
  f->fGFNI = has(more.c, bit_GFNI);
  f->fRDPID = has(more.c, bit_RDPID);
  f->fFSRM = has(more.d, 1u << 4);
  f->fSERIALIZE = has(more.d, bit_SERIALIZE);
  if (avx) {
    f->fAVX = has(basic.c, bit_AVX);
    f->fFMA = has(basic.c, bit_FMA);
    f->fF16C = has(basic.c, bit_F16C);
    f->fAVX2 = has(more.b, bit_AVX2);
    f->fVZEROUPPER = f->fAVX;
  }
  if (avx512) {
    f->fAVX512F = has(more.b, bit_AVX512F);
    f->fAVX512DQ = has(more.b, bit_AVX512DQ);
    f->fAVX512CD = has(more.b, bit_AVX512CD);
    f->fAVX512BW = has(more.b, bit_AVX512BW);
    f->fAVX512VL = has(more.b, bit_AVX512VL);
    f->fAVX512_IFMA = has(more.b, bit_AVX512IFMA);
    f->fAVX512_VBMI = has(more.c, bit_AVX512VBMI);
    f->fAVX512_VBMI2 = has(more.c, bit_AVX512VBMI2);
    f->fAVX512_VNNI = has(more.c, bit_AVX512VNNI);
    f->fAVX512_BITALG = has(more.c, bit_AVX512BITALG);
    f->fAVX512_VPOPCNTDQ = has(more.c, bit_AVX512VPOPCNTDQ);
    f->fAVX512_VAES = has(more.c, bit_VAES);
    f->fAVX512_VPCLMULQDQ = has(more.c, bit_VPCLMULQDQ);
  }
}

// `required` is laid out as the features are. All bits of a byte are set where nothing is required;
// where something is, the lowest bit is not.
int checkCPUFeatures(const unsigned char *required) {
  CPUFeatures present;
  determineCPUFeatures(&present);
  const unsigned char *feature = (const unsigned char *)&present;
  for (size_t i = 0; i < sizeof present; i++) {
    if ((required[i] & 1) == 0 && !feature[i]) {
      return 1;
    }
  }
  return 0;
}

// The image's own message would advise to build it anew. The status is that of a launcher that
// cannot start the program.
int checkCPUFeaturesOrExit(const unsigned char *required, const char *message) {
  (void)message;
  if (checkCPUFeatures(required)) {
    fputs("ftp: this processor is older than the native file allows (x86-64-v2 with AES)\n", stderr);
    exit(69);
  }
  return 0;
}
