/** Teaches the engine working time: its calendars, the due dates of tasks, and its movable clock. */
package id.sophumas.engine.calendar;
