/* libyaml asks for memory and gives it back through four functions of its own. Those here stand in for them where the system's
   linker lets a program do so; see yaml_memory.c. Nothing has to be called. */
#ifndef CYAMLMEMORY_H
#define CYAMLMEMORY_H
#endif
