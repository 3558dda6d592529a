/* Prints what Program.cs prints, with C# compiled to Thumb-2 and no .NET run-time library. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* The quantizers that compute in double, which the FPU of a Cortex-M4F does not have: written by run.sh. */
#include "in_double.h"

typedef struct { uint32_t high, low; } digest;

int embedded_count(void);
int embedded_words(void);
void embedded_name(int index, char *text);
void embedded_run(int index, int32_t *words, digest *one, digest *all);
void embedded_text(const digest *one, char *text);
const void *kernel_address(int index);

/* In the order of Kernels.cs. */
static const char *const kernels[] = {
    "quantize", "dequantize", "fake-quantize", "quantize-span", "dequantize-span", "fake-quantize-span",
    "affine-quantize-double", "affine-dequantize", "affine-quantize-span", "affine-dequantize-span",
};

/* Functions of the run-time library that the compiled code calls. */
long long RhpLMul(long long a, long long b) { return a * b; }

unsigned long long RhpLRsz(unsigned long long value, int bits) { return value >> (bits & 63); }

long long RhpLRsh(long long value, int bits) { return value >> (bits & 63); }

long long RhpDbl2Lng(double value) { return (long long)value; }

double RhpLng2Dbl(long long value) { return (double)value; }

void RhpReversePInvoke(void *frame) { (void)frame; }

void RhpReversePInvokeReturn(void *frame) { (void)frame; }

/* Nothing is allocated and nothing thrown; should that change, the run fails with a message. */
static void stop(const char *what)
{
    printf("%s in code that should not\n", what);
    exit(3);
}

void *RhpNewFast(void *type)
{
    (void)type;
    stop("an allocation");
    return 0;
}

void *RhpNewArray(void *type, int length)
{
    (void)type, (void)length;
    stop("an allocation");
    return 0;
}

void RhpThrowEx(void *exception)
{
    (void)exception;
    stop("an exception");
}

int main(void)
{
    static char name[64], text[17];
    digest all = { 0, 0 };
    int32_t *words = malloc(sizeof(int32_t) * (unsigned)embedded_words());
    for (int i = 0; words && i < embedded_count(); i++) {
        if (SINGLE_ONLY && in_double[i])
            continue;
        digest one;
        embedded_run(i, words, &one, &all);
        embedded_text(&one, text);
        embedded_name(i, name);
        printf("%s %s\n", text, name);
    }

    if (!SINGLE_ONLY) {
        embedded_text(&all, text);
        printf("%s all\n", text);
    }

    /* run.sh looks up the sizes. */
    for (int i = 0; i < (int)(sizeof kernels / sizeof *kernels); i++)
        printf("# kernel %s %08lx\n", kernels[i], (unsigned long)kernel_address(i) & ~1ul);
    return words ? 0 : 2;
}
