/* Reset and vectors of a Cortex-M with an FPU, on QEMU's boards: .data and .bss, the FPU, semihosting, main. */
#include <stdint.h>

extern uint32_t __stack_top[], __data_load[], __data_start[], __data_end[], __bss_start[], __bss_end[];
extern int main(void);
extern void initialise_monitor_handles(void);
extern void exit(int);
extern void __libc_init_array(void);

#define CPACR (*(volatile uint32_t *)0xE000ED88)

void Reset_Handler(void)
{
    CPACR |= 0xFu << 20;
    __asm volatile("dsb\n isb");
    uint32_t *from = __data_load, *to = __data_start;
    while (to < __data_end)
        *to++ = *from++;
    for (to = __bss_start; to < __bss_end;)
        *to++ = 0;
    initialise_monitor_handles();
    __libc_init_array();
    exit(main());
}

/* A fault, an instruction of a wider FPU for one: the emulator ends with an error. */
void Default_Handler(void)
{
    __asm volatile("mov r0, #0x18\n ldr r1, =0x20023\n bkpt 0xAB");
    for (;;)
        ;
}

void _init(void) {}

void _fini(void) {}

__attribute__((section(".isr_vector"), used)) void (*const vectors[16])(void) = {
    (void (*)(void))__stack_top, Reset_Handler, Default_Handler, Default_Handler, Default_Handler, Default_Handler, Default_Handler,
};
