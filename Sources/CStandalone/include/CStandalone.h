// The functions of libxml2 and of the system that the static program does without: nothing here is for calling.
#pragma once
