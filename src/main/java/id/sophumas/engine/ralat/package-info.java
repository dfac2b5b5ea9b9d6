/** The process that corrects and withdraws what is public: its roles, its rules and its delegate. */
package id.sophumas.engine.ralat;
